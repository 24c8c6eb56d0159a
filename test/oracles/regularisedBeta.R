# Expected values for src/stats/regularisedBeta.ts, from R's pbeta.
# Rscript test/oracles/regularisedBeta.R > test/oracles/regularisedBeta.csv
# argument x, shapes a and b, lower I(x; a, b), upper 1 - I(x; a, b)
shapes <- c(0.5, 1, 1.5, 2, 3, 7.5, 13, 22, 60, 333.25, 1000, 1e4, 1e6)
deviations <- c(-10, -4, -2, -1, -0.3, 0, 0.3, 1, 2, 4, 10)
others <- c(1e-6, 0.001, 0.05, 0.25, 0.5, 0.75, 0.95)
digits <- function(x) sprintf("%.17g", x)
cat("x,a,b,lower,upper\n")
for (a in shapes) {
  for (b in shapes) {
    mean <- a / (a + b)
    x <- c(mean + deviations * sqrt(mean * (1 - mean) / (a + b + 1)), others)
    # x as printed, so that both sides start from the same number
    for (xi in sort(unique(as.numeric(digits(x))))) {
      # next to 1 the value of 1 - x itself has lost the digits asked for
      if (xi > 0 && xi < 0.9999) {
        cat(digits(xi), digits(a), digits(b), digits(pbeta(xi, a, b)), digits(pbeta(xi, a, b, lower.tail = FALSE)), sep = ",")
        cat("\n")
      }
    }
  }
}
