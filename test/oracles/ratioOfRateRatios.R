# Expected values for src/stats/ratioOfRateRatios.ts.
# Rscript test/oracles/ratioOfRateRatios.R > test/oracles/ratioOfRateRatios.csv
# the model of fisher.test (non-central hypergeometric given the margins), whose own root finding is too coarse for 1e-6:
# the same weights (dhyper times the power of the odds) with uniroot to the last digits; p-value: twice the smaller tail of
# phyper, at most 1. Where fisher.test is quick enough, its limits and estimate are compared here, too.
digits <- function(x) sprintf("%.17g", x)
cases <- rbind(c(12, 3, 10, 9), c(5, 0, 7, 6), c(0, 4, 9, 8), c(8, 2, 3, 0), c(1, 1, 1, 1), c(22, 1, 300, 250), c(40, 60, 1000, 980),
               c(3, 0, 0, 3), c(300, 250, 310, 330), c(10000, 9000, 12000, 12500), c(1e6, 990000, 1e6, 1001000))
cat("method,level,t0,t1,c0,c1,lower,upper,ratio,conditionalRatio,pValue\n")
for (i in seq_len(nrow(cases))) {
  t0 <- cases[i, 1]; t1 <- cases[i, 2]; c0 <- cases[i, 3]; c1 <- cases[i, 4]
  n1 <- t0 + t1; n2 <- c0 + c1; m <- t1 + c1
  support <- max(0, m - n2):min(n1, m)
  logWeight <- dhyper(support, n1, n2, m, log = TRUE)
  chances <- function(logOdds) {
    w <- logWeight + logOdds * support
    w <- exp(w - max(w))
    w / sum(w)
  }
  root <- function(f) {
    far <- 1
    while (f(-far) * f(far) > 0) far <- far * 2
    exp(uniroot(f, c(-far, far), tol = 1e-15, maxiter = 10000)$root)
  }
  estimate <- if (t1 == support[1]) 0 else if (t1 == support[length(support)]) Inf else {
    root(function(o) sum(support * chances(o)) - t1)
  }
  for (level in c(0.9, 0.95)) {
    for (method in c("exact", "midP")) {
      own <- if (method == "exact") 1 else 0.5
      tail <- (1 - level) / 2
      lower <- if (t1 == support[1]) 0 else root(function(o) {
        p <- chances(o); sum(p[support > t1]) + own * p[support == t1] - tail
      })
      upper <- if (t1 == support[length(support)]) Inf else root(function(o) {
        p <- chances(o); sum(p[support < t1]) + own * p[support == t1] - tail
      })
      if (method == "exact" && length(support) < 5000) {
        fisher <- fisher.test(matrix(c(t1, t0, c1, c0), 2), conf.level = level)
        small <- function(odds) min(odds, 1 / odds)  # it searches from 0 to 1, to about 1e-4
        near <- function(a, b) (a < 1) == (b < 1) && abs(small(a) - small(b)) <= 5e-4
        stopifnot(near(fisher$conf.int[1], lower), near(fisher$conf.int[2], upper), near(fisher$estimate, estimate))
      }
      at <- if (method == "exact") 0 else dhyper(t1, n1, n2, m) / 2
      tails <- c(phyper(t1, n1, n2, m) - at, phyper(t1 - 1, n1, n2, m, lower.tail = FALSE) - at)
      cat(method, level, digits(c(t0, t1, c0, c1)), digits(c(lower, upper, (t1 / t0) / (c1 / c0), estimate, min(1, 2 * min(tails)))), sep = ",")
      cat("\n")
    }
  }
}
