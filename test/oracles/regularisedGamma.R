# Expected values for src/stats/regularisedGamma.ts, from R's pgamma.
# Rscript test/oracles/regularisedGamma.R > test/oracles/regularisedGamma.csv
# shape a, argument x, lower P(a, x), upper Q(a, x)
shapes <- c(0.5, 0.75, 1, 1.5, 2, 2.5, 3, 5, 7.5, 10, 15, 22, 50, 100, 333.25, 1000, 1e4, 1e5, 1e6)
deviations <- c(-20, -10, -6, -4, -3, -2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 3, 4, 6, 10, 20)
ratios <- c(1e-6, 0.001, 0.01, 0.1, 0.25, 0.5, 0.9, 0.99, 1.01, 1.1, 2, 4, 10)
digits <- function(x) sprintf("%.17g", x)
cat("a,x,lower,upper\n")
for (a in shapes) {
  # x as printed, so that both sides start from the same number
  x <- sort(unique(as.numeric(digits(c(a + deviations * sqrt(a), a + 1, ratios * a)))))
  for (xi in x[x > 0]) {
    cat(digits(a), digits(xi), digits(pgamma(xi, a)), digits(pgamma(xi, a, lower.tail = FALSE)), sep = ",")
    cat("\n")
  }
}
