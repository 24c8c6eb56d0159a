# Expected values for src/stats/beforeAfterPower.ts, detectableRatio.ts and predictionRange.ts.
# Rscript test/oracles/power.R > test/oracles/power.csv
# power: sum over all pairs of counts of dpois * dpois where the upper limit is below 1; exact: the limit by qbeta
# (Clopper & Pearson); midP: P(X < x) + P(X = x)/2 at equal rates below half of 1 - level
# detectable: the ratio where that power is 0.8, by uniroot; lower, upper: counts that poisson.test's interval does not
# exclude as unchanged
digits <- function(x) sprintf("%.17g", x)
shown <- function(b, a, e0, e1, level, method) {
  tail <- (1 - level) / 2
  p <- e1 / (e0 + e1)
  if (b == 0) return(rep(FALSE, length(a)))
  if (method == "exact") {
    limit <- qbeta(1 - tail, a + 1, b)
    limit / (1 - limit) * e0 / e1 < 1
  } else pbinom(a - 1, a + b, p) + dbinom(a, a + b, p) / 2 < tail
}
pairs <- function(count, e0, e1, level, method) {
  b <- qpois(1e-13, count):qpois(1e-13, count, lower.tail = FALSE)
  a <- 0:(qpois(1e-13, count * e1 / e0, lower.tail = FALSE))
  list(b = b, a = a, shown = t(sapply(b, function(one) shown(one, a, e0, e1, level, method))))
}
power <- function(table, count, e0, e1, ratio) {
  sum((dpois(table$b, count) %o% dpois(table$a, ratio * count * e1 / e0)) * table$shown)
}
cases <- rbind(c(1, 12, 12), c(5, 12, 12), c(22, 60, 13), c(22, 60, 36), c(60, 60, 60), c(200, 365, 30), c(1000, 24, 24))
cat("method,level,count,exposureBefore,exposureAfter,power0,power30,power50,power100,power130,detectable,lower,upper\n")
for (i in seq_len(nrow(cases))) {
  count <- cases[i, 1]; e0 <- cases[i, 2]; e1 <- cases[i, 3]
  for (level in c(0.9, 0.95)) {
    unchanged <- Filter(function(k) {
      limits <- poisson.test(c(k, count), c(e1, e0), conf.level = level)$conf.int
      limits[1] <= 1 && limits[2] >= 1
    }, 0:ceiling(count * e1 / e0 + 20 * sqrt(count * e1 / e0 + 1) + 20 * e1 / e0))
    for (method in c("exact", "midP")) {
      table <- pairs(count, e0, e1, level, method)
      at <- function(ratio) power(table, count, e0, e1, ratio)
      detectable <- if (at(0) < 0.8) NA else uniroot(function(r) at(r) - 0.8, c(0, 1), tol = 1e-10)$root
      cat(method, level, count, e0, e1, digits(sapply(c(0, 0.3, 0.5, 1), at)),
          digits(power(list(b = table$b, a = 0:(2 * max(table$a) + 20), shown = t(sapply(table$b, function(one)
            shown(one, 0:(2 * max(table$a) + 20), e0, e1, level, method)))), count, e0, e1, 1.3)),
          digits(detectable), min(unchanged), max(unchanged), sep = ",")
      cat("\n")
    }
  }
}
