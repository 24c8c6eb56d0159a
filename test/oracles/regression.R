# Expected values for src/stats/countRegression.ts and segmentedRegression.ts.
# Rscript test/oracles/regression.R > test/oracles/regression.csv
# One row a fit, by glm (poisson, quasipoisson), MASS::glm.nb, sandwich::NeweyWest(prewhite = FALSE, adjust = TRUE) and
# Box.test(type = "Ljung-Box"). Lists are separated by spaces; "-" stands for none.
# Real data: Seatbelts (datasets: drivers killed in Great Britain by month, 1969 to 1984; the seat belt law is the 170th
# month), quine (MASS: days absent from school), epil (MASS: seizures), warpbreaks, InsectSprays (datasets).
# All series called "simulated…" are simulated here, with a fixed seed; they describe nothing that happened.
suppressMessages({library(MASS); library(sandwich)})
set.seed(20240731, kind = "Mersenne-Twister", normal.kind = "Inversion", sample.kind = "Rejection")
digits <- function(x) paste(ifelse(x == round(x) & abs(x) < 1e15, sprintf("%.0f", x), sprintf("%.17g", x)), collapse = " ")
or <- function(x) if (is.null(x)) "-" else x
control <- glm.control(epsilon = 1e-14, maxit = 1000)
quiet <- suppressWarnings

cat("name,kind,family,confidence,neweyWest,minDispersion,season,period,start,trend,level,slope,counts,exposure,terms,",
    "names,coefficients,errors,lower,upper,pValues,dispersion,theta,ljungBox\n", sep = "")

fit <- function(name, counts, terms = list(), exposure = NULL, start = NULL, season = "none", period = 12, trend = TRUE,
                level = TRUE, slope = TRUE, family, confidence = 0.95, neweyWest = NULL, minDispersion = 1) {
  n <- length(counts)
  t <- seq_len(n)
  design <- list(intercept = rep(1, n))
  if (!is.null(start)) {
    if (trend) design$trend <- t
    if (level) design$level <- as.numeric(t > start)
    if (slope) design$slope <- pmax(0, t - start)
    if (season == "harmonic") for (k in 1:2) {
      design[[paste0("sine", k)]] <- sin(2 * pi * k * t / period)
      design[[paste0("cosine", k)]] <- cos(2 * pi * k * t / period)
    }
    if (season == "month") for (k in 2:period) design[[paste0("month", k)]] <- as.numeric((t - 1) %% period == k - 1)
  }
  design <- c(design, terms)
  x <- do.call(cbind, design)
  o <- if (is.null(exposure)) rep(0, n) else log(exposure)
  # each term over its largest size, and scaled back: glm's own check of ranks is strict
  size <- apply(abs(x), 2, max)
  scaled <- sweep(x, 2, size, "/")
  model <- quiet(switch(family,
    poisson = glm(counts ~ 0 + scaled + offset(o), family = poisson, control = control),
    quasipoisson = glm(counts ~ 0 + scaled + offset(o), family = quasipoisson, control = control),
    negativeBinomial = glm.nb(counts ~ 0 + scaled + offset(o), control = control)))
  pearson <- residuals(model, "pearson")
  dispersion <- sum(pearson^2) / (n - ncol(x))
  if (family == "quasipoisson") dispersion <- max(dispersion, minDispersion)
  plain <- summary(model, dispersion = 1)$cov.unscaled * (if (family == "quasipoisson") dispersion else 1)
  covariance <- if (is.null(neweyWest)) plain else
    NeweyWest(model, lag = neweyWest, prewhite = FALSE, adjust = TRUE)
  b <- unname(coef(model)) / size
  se <- unname(sqrt(diag(covariance))) / size
  z <- qnorm((1 + confidence) / 2)
  box <- Box.test(pearson, lag = min(10, floor(n / 5)), type = "Ljung-Box")$p.value
  listed <- function(l) if (length(l) == 0) "-" else
    paste(sapply(names(l), function(k) paste0(k, "=", digits(l[[k]]))), collapse = ";")
  cat(name, if (is.null(start)) "own" else "segmented", family, confidence, or(neweyWest), minDispersion, season, period,
      or(start), trend, level, slope, digits(counts), if (is.null(exposure)) "-" else digits(exposure), listed(terms),
      paste(names(design), collapse = " "), digits(b), digits(se), digits(exp(b - z * se)), digits(exp(b + z * se)),
      digits(2 * pnorm(-abs(b / se))), digits(dispersion), if (family == "negativeBinomial") digits(model$theta) else "-",
      digits(box), sep = ",")
  cat("\n")
}
three <- c("poisson", "quasipoisson", "negativeBinomial")

# the seat belt law
belts <- as.data.frame(Seatbelts)
killed <- belts$DriversKilled
for (family in three) for (season in c("none", "harmonic", "month"))
  fit("seatbelts", killed, exposure = belts$kms, start = 169, season = season, family = family)
for (lag in c(0, 3, 12)) for (family in three)
  fit("seatbelts", killed, exposure = belts$kms, start = 169, season = "harmonic", family = family, neweyWest = lag,
      confidence = 0.9)
fit("seatbelts", killed, list(petrol = belts$PetrolPrice, kms = belts$kms), start = 169, season = "month",
    family = "quasipoisson", confidence = 0.99)
fit("seatbelts", killed, start = 169, slope = FALSE, season = "month", family = "quasipoisson", minDispersion = 5)
fit("seatbelts", killed, start = 169, trend = FALSE, slope = FALSE, season = "harmonic", period = 6, family = "poisson")
fit("seatbelts", killed, start = 169, level = FALSE, family = "negativeBinomial")
fit("seatbeltsVans", belts$VanKilled, start = 169, season = "harmonic", family = "quasipoisson")

# simulated series
series <- function(n, start, base, trend, level, slope, seasonal = 0.2) {
  t <- seq_len(n)
  exp(log(base) + trend * t + level * (t > start) + slope * pmax(0, t - start) + seasonal * sin(2 * pi * t / 12))
}
few <- rpois(96, series(96, 60, 2, 0.004, -0.5, -0.01))
quarters <- rpois(40, series(40, 24, 12, 0.01, -0.3, 0))
spread <- rnbinom(96, size = 1.5, mu = series(96, 60, 6, 0.003, -0.4, 0.01))
million <- rpois(120, series(120, 90, 1e6, 0.001, -0.2, 0.001))
millionSpread <- rnbinom(120, size = 40, mu = series(120, 90, 1e6, 0.001, -0.2, 0.001))
span <- rpois(120, exp(seq(log(0.3), log(1e6), length.out = 120)))
long <- rnbinom(1000, size = 8, mu = series(1000, 700, 5, 0.0005, -0.4, 0.0001))
days <- rep(c(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 8)
wave <- rpois(96, series(96, 60, 20, 0, -0.2, 0) * exp(as.numeric(arima.sim(list(ar = 0.8), 96)) * 0.25))
for (family in c("poisson", "quasipoisson")) for (season in c("none", "harmonic", "month")) {
  fit("simulatedFew", few, exposure = days, start = 60, season = season, family = family)
  fit("simulatedMillion", million, start = 90, season = season, family = family)
}
for (family in three) {
  fit("simulatedSpread", spread, exposure = days * 1000, start = 60, season = "harmonic", family = family)
  fit("simulatedSpread", spread, exposure = days * 1000, start = 60, family = family, neweyWest = 4)
  fit("simulatedSpan", span, start = 60, family = if (family == "negativeBinomial") "poisson" else family, neweyWest = 2)
  fit("simulatedWave", wave, start = 60, family = family)
  fit("simulatedMillionSpread", millionSpread, start = 90, season = "harmonic", family = family)
}
fit("simulatedQuarters", quarters, start = 24, season = "month", period = 4, family = "quasipoisson")
fit("simulatedLong", long, start = 700, season = "month", family = "negativeBinomial")
fit("simulatedLong", long, start = 700, season = "harmonic", family = "quasipoisson", neweyWest = 6)

# designs of one's own
dummies <- function(formula, data) as.list(as.data.frame(model.matrix(formula, data)[, -1]))
for (family in three) {
  fit("quine", quine$Days, dummies(~ Eth + Sex + Age + Lrn, quine), family = family)
  fit("epil", epil$y, dummies(~ lbase + trt + lage + V4, epil), exposure = rep(2, nrow(epil)), family = family)
  fit("warpbreaks", warpbreaks$breaks, setNames(dummies(~ wool * tension, warpbreaks), c("B", "M", "H", "BM", "BH")),
      family = family)
  fit("insects", InsectSprays$count, dummies(~ spray, InsectSprays), family = family, neweyWest = 1)
}
