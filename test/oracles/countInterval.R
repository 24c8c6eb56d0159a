# Expected values for src/stats/countInterval.ts.
# Rscript test/oracles/countInterval.R > test/oracles/countInterval.csv
# exact: the limits of poisson.test (Garwood 1936)
# midP: the mean at which P(beyond the count) + P(the count)/2 is half of 1 - level (Cohen & Yang 1994)
counts <- c(0:50, 100, 1000, 1e4, 1e5, 1e6)
levels <- c(0.9, 0.95, 0.99)
digits <- function(x) sprintf("%.17g", x)

solve <- function(f, low, high) {
  uniroot(f, c(low, high), tol = .Machine$double.eps * high, maxiter = 10000)$root
}

midP <- function(k, level) {
  tail <- (1 - level) / 2
  far <- k + 10 * sqrt(k) + 10
  lower <- if (k == 0) 0 else {
    solve(function(m) ppois(k, m, lower.tail = FALSE) + dpois(k, m) / 2 - tail, 0, k)
  }
  upper <- solve(function(m) ppois(k - 1, m) + dpois(k, m) / 2 - tail, k, far)
  c(lower, upper)
}

cat("method,count,level,lower,upper\n")
for (level in levels) {
  for (k in counts) {
    limits <- list(exact = poisson.test(k, conf.level = level)$conf.int, midP = midP(k, level))
    for (method in names(limits)) {
      cat(method, digits(k), level, digits(limits[[method]][1]), digits(limits[[method]][2]), sep = ",")
      cat("\n")
    }
  }
}
