# Expected values for src/stats/controlChart.ts.
# Rscript test/oracles/controlChart.R > test/oracles/controlChart.csv
# Limits by the published formulas (Montgomery for c, u and p; Nelson 1982 for xmr; Laney 2002 for the primes; Benneyan 2001
# for g; Nelson 1994 for t), Poisson limits by qpois; rules by run lengths (rle); runs: round(log2 n) + 3 and qbinom.
# Series: Montgomery's loan costs, circuit boards, computers, shipments and cans; the others drawn with a fixed seed.
digits <- function(x) ifelse(is.na(x), "NA", sprintf("%.17g", x))
sigma <- function(y, screen) {
  ranges <- abs(diff(y))
  if (screen) ranges <- ranges[ranges < 3.267 * mean(ranges)]
  mean(ranges)
}
lines_of <- function(type, y, n, screen, limits) {
  value <- y / n
  low <- -Inf; high <- Inf; poisson <- rep(FALSE, length(y)); back <- identity
  if (type == "run") { centre <- median(y); reach <- NA }
  if (type == "xmr") { centre <- mean(y); reach <- 2.66 * sigma(y, screen) }
  if (type == "t") {
    centre <- mean(y^(1 / 3.6)); reach <- 2.66 * sigma(y^(1 / 3.6), screen)
    back <- function(x) ifelse(x < 0, 0, abs(x)^3.6)
  }
  if (type == "g") { centre <- mean(y); reach <- 3 * sqrt(centre * (centre + 1)); low <- 0 }
  if (type %in% c("c", "u", "uPrime", "p", "pPrime")) { centre <- sum(y) / sum(n); low <- 0 }
  if (type %in% c("c", "u", "uPrime")) sd <- sqrt(centre / n)
  if (type %in% c("p", "pPrime")) { sd <- sqrt(centre * (1 - centre) / n); high <- 1 }
  if (type %in% c("uPrime", "pPrime")) sd <- sd * mean(abs(diff((value - centre) / sd))) / 1.128
  if (type %in% c("c", "u", "uPrime", "p", "pPrime")) reach <- 3 * sd
  lines <- data.frame(lower = pmax(low, centre - reach), upper = pmin(high, centre + reach),
                      nearLower = centre - reach * 2 / 3, nearUpper = centre + reach * 2 / 3)[rep_len(seq_len(max(length(reach), 1)), length(y)), ]
  if (type %in% c("c", "u") && limits == "auto") {
    for (i in which(centre * n < 10))
      lines[i, ] <- qpois(pnorm(c(-3, 3, -2, 2)), centre * n[i]) / n[i]
  }
  lines[] <- lapply(lines, back)
  cbind(value = value, centre = if (type == "g") median(y) else back(centre), lines)
}
in_run <- function(marks, least) { r <- rle(marks); rep(r$lengths >= least & r$values != 0, r$lengths) }
flags_of <- function(d) {
  side <- sign(d$value - d$centre)
  count <- nrow(d)
  steps <- in_run(sign(diff(d$value)), 6)
  outside <- !is.na(d$upper) & (d$value > d$upper | d$value < d$lower)
  near <- !is.na(d$upper) & !outside & (d$value > d$nearUpper | d$value < d$nearLower)
  pair <- sapply(seq_len(count), function(i) any(sapply(intersect((i - 2):i, 1:(count - 2)), function(from) {
    three <- from:(from + 2)
    abs(sum(side[three])) == 3 && sum(near[three]) >= 2
  })))
  useful <- side[side != 0]
  lengths <- rle(useful)$lengths
  data.frame(outside = outside, run = in_run(side, 7), trend = c(FALSE, steps) | c(steps, FALSE), nearLimit = near & pair,
             longest = max(lengths), longestMax = round(log2(length(useful))) + 3, crossings = length(lengths) - 1,
             crossingsMin = qbinom(0.05, length(useful) - 1, 0.5))
}
cat("series,type,screen,limits,count,denominator,centre,lower,upper,outside,run,trend,nearLimit,longest,longestMax,crossings,crossingsMin\n")
chart <- function(series, type, y, n = 1, screen = TRUE, limits = "auto") {
  n <- rep_len(n, length(y))
  d <- lines_of(type, y, n, screen, limits)
  f <- flags_of(d)
  for (i in seq_along(y)) {
    cat(series, type, tolower(screen), limits, digits(c(y[i], n[i], d$centre[i], d$lower[i], d$upper[i])),
        tolower(unlist(f[i, 1:4])), unlist(f[i, 5:8]), sep = ",")
    cat("\n")
  }
}
loans <- c(310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304)
boards <- c(21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15)
computers <- c(10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5)
shipments <- c(2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4)
cans <- c(12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6)
chart("loans", "xmr", loans)
chart("loans", "run", loans)
chart("boards", "c", boards)
chart("computers", "u", computers, 5, limits = "sigma")
chart("computers", "u", computers, 5)
chart("shipments", "u", shipments, 50, limits = "sigma")
chart("cans", "p", cans, 50)
set.seed(138)
outlier <- round(c(rnorm(15, 50, 4), 95, rnorm(14, 50, 4)), 2)
shifted <- round(c(rnorm(20, 10, 2), rnorm(20, 16, 2), seq(16, 6, by = -0.5)), 2)
few <- c(rpois(40, 1.5), rpois(20, 5))
rising <- rpois(60, seq(3, 12, length.out = 60))
exposure <- round(runif(60, 0.5, 12), 1)
events <- rpois(60, 2 * exposure)
trials <- sample(800:20000, 48)
successes <- rbinom(48, trials, plogis(rnorm(48, -1, 0.15)))
often <- rpois(48, trials * exp(rnorm(48, -3, 0.3)))
between <- c(rgeom(40, 0.08), rgeom(10, 0.5), 150)
waits <- c(round(rexp(50, 1 / 30), 3), 0, 400)
for (screen in c(TRUE, FALSE)) {
  chart("outlier", "xmr", outlier, screen = screen)
  chart("shifted", "xmr", shifted, screen = screen)
  chart("waits", "t", waits, screen = screen)
}
for (limits in c("auto", "sigma")) {
  chart("few", "c", few, limits = limits)
  chart("rising", "c", rising, limits = limits)
  chart("events", "u", events, exposure, limits = limits)
}
chart("shifted", "run", shifted)
chart("few", "run", few)
chart("events", "uPrime", events, exposure)
chart("often", "uPrime", often, trials)
chart("successes", "p", successes, trials)
chart("successes", "pPrime", successes, trials)
chart("cans", "pPrime", cans, 50)
chart("between", "g", between)
spiked <- replace(successes, 24, round(trials[24] * 0.8))
chart("spiked", "pPrime", spiked, trials)
chart("long", "xmr", round(c(arima.sim(list(ar = 0.7), 500)), 3))
