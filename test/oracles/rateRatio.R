# Expected values for src/stats/rateRatio.ts.
# Rscript test/oracles/rateRatio.R > test/oracles/rateRatio.csv
# exact: limits of R's poisson.test for two samples; midP: the share at which P(beyond) + P(seen)/2 is half of 1 - level,
# as the odds; p-value: twice the smaller tail of R's pbinom at equal rates, at most 1
digits <- function(x) sprintf("%.17g", x)
solve <- function(f) uniroot(f, c(0, 1), tol = .Machine$double.eps, maxiter = 10000)$root
midP <- function(k, n, level) {
  tail <- (1 - level) / 2
  lower <- if (k == 0) 0 else solve(function(p) pbinom(k, n, p, lower.tail = FALSE) + dbinom(k, n, p) / 2 - tail)
  upper <- if (k == n) 1 else solve(function(p) pbinom(k - 1, n, p) + dbinom(k, n, p) / 2 - tail)
  c(lower, upper)
}
rows <- rbind(
  # count and exposure before, count and exposure after
  t(sapply(0:12, function(k) c(22, 60, k, 13))),
  t(sapply(c(0, 1, 3, 10), function(k) c(0, 12, k, 12)))[-1, ],
  c(1, 1, 0, 36525), c(3, 36525, 2, 1), c(10, 12, 10, 12), c(100, 365.25, 80, 365.25), c(1000, 24, 1100, 24),
  c(1e4, 60, 9800, 60), c(1e6, 1, 1001000, 1), c(5, 1, 1e6, 36525), c(1e6, 36525, 40, 1)
)
cat("method,level,before,exposureBefore,after,exposureAfter,lower,upper,ratio,pValue\n")
for (level in c(0.9, 0.95, 0.998)) {
  for (i in seq_len(nrow(rows))) {
    r <- rows[i, ]
    n <- r[1] + r[3]
    at <- r[4] / (r[2] + r[4])
    for (method in c("exact", "midP")) {
      if (method == "exact") {
        limits <- poisson.test(c(r[3], r[1]), c(r[4], r[2]), conf.level = level)$conf.int
        tails <- c(pbinom(r[3], n, at), pbinom(r[3] - 1, n, at, lower.tail = FALSE))
      } else {
        p <- midP(r[3], n, level)
        limits <- p / (1 - p) * r[2] / r[4]
        half <- dbinom(r[3], n, at) / 2
        tails <- c(pbinom(r[3] - 1, n, at) + half, pbinom(r[3], n, at, lower.tail = FALSE) + half)
      }
      cat(method, level, digits(r[1]), digits(r[2]), digits(r[3]), digits(r[4]), digits(limits[1]), digits(limits[2]),
          digits(r[3] / r[4] / (r[1] / r[2])), digits(min(1, 2 * min(tails))), sep = ",")
      cat("\n")
    }
  }
}
