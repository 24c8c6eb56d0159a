# Expected values for src/stats/logGamma.ts, from R's lgamma.
# Rscript test/oracles/logGamma.R > test/oracles/logGamma.csv
digits <- function(x) sprintf("%.17g", x)
a <- as.numeric(digits(c(1e-310, 1e-300, 1e-12, 0.001, 0.1, seq(0.25, 20, by = 0.25), 100 / 3, 100, 171.5, 1000, 1e4, 1e6, 1e9, 1e15, 1e100)))
cat("a,logGamma\n")
cat(paste0(digits(a), ",", digits(lgamma(a)), "\n"), sep = "")
