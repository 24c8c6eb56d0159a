# Expected values for src/stats/proportionInterval.ts and compareWithTarget.ts.
# Rscript test/oracles/proportions.R > test/oracles/proportions.csv
# wilson: prop.test without continuity correction; exact: binom.test; midP: the chance at which P(beyond) + P(seen)/2 is
# half of 1 - level; reach: P(X >= k) at the target, reachMidP: less half of P(X = k)
digits <- function(x) sprintf("%.17g", x)
solve <- function(f) uniroot(f, c(0, 1), tol = .Machine$double.eps, maxiter = 10000)$root
cat("successes,trials,level,wilsonLower,wilsonUpper,exactLower,exactUpper,midPLower,midPUpper,target,reach,reachMidP\n")
cases <- rbind(c(0, 1), c(1, 1), c(0, 5), c(3, 3), c(17, 20), c(18, 20), c(28, 30), c(30, 30), c(5, 60), c(950, 1000),
               c(9000, 1e4), c(1, 1e6), c(999999, 1e6), c(500000, 1e6))
for (level in c(0.9, 0.95, 0.998)) {
  for (i in seq_len(nrow(cases))) {
    k <- cases[i, 1]; n <- cases[i, 2]; tail <- (1 - level) / 2
    wilson <- suppressWarnings(prop.test(k, n, conf.level = level, correct = FALSE)$conf.int)
    exact <- binom.test(k, n, conf.level = level)$conf.int
    low <- if (k == 0) 0 else solve(function(p) pbinom(k, n, p, lower.tail = FALSE) + dbinom(k, n, p) / 2 - tail)
    high <- if (k == n) 1 else solve(function(p) pbinom(k - 1, n, p) + dbinom(k, n, p) / 2 - tail)
    for (target in c(0.9, 0.95, 1)) {
      reach <- pbinom(k - 1, n, target, lower.tail = FALSE)
      cat(digits(c(k, n)), level, digits(c(wilson, exact, low, high)), target,
          digits(c(reach, reach - dbinom(k, n, target) / 2)), sep = ",")
      cat("\n")
    }
  }
}
