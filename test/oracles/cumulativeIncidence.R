# Expected values for src/stats/cumulativeIncidence.ts, from etm (Aalen-Johansen, Greenwood variances).
# Rscript test/oracles/cumulativeIncidence.R > test/oracles/cumulativeIncidence.csv
# First the simulated cases (seed 138; days from start, outcome or open), then the estimates: lines "case" and "at".
suppressPackageStartupMessages({library(etm); library(survival)})
digits <- function(x) sprintf("%.17g", x)
set.seed(138)
n <- 80
days <- pmax(1, round(rexp(n, 1 / 300)))
outcome <- sample(c("prosecuted", "suspended", "transferred"), n, TRUE, c(0.6, 0.3, 0.1))
followed <- round(runif(n, 100, 900))
open <- followed < days
time <- pmin(days, followed)
status <- ifelse(open, "open", outcome)
cat("line,days,outcome,month,incidence,variance,lower,upper,atRisk\n")
for (i in seq_len(n)) cat("case", time[i], status[i], 0, 0, 0, 0, 0, 0, sep = ",", fill = TRUE)
fit <- etmCIF(Surv(time, status != "open") ~ 1, data = data.frame(time, status), etype = status, failcode = "prosecuted")
s <- summary(fit, ci.fun = "cloglog")[[1]]
names(s) <- sub("CIF ", "", names(s))
for (name in c("prosecuted", "suspended", "transferred")) {
  table <- s[[grep(name, names(s))]]
  for (month in c(3, 6, 12, 20)) {
    until <- month * 365.25 / 12
    row <- table[max(which(table$time <= until)), ]
    cat("at", 0, name, month, digits(c(row$P, row$var, row$lower, row$upper)), sum(time >= until), sep = ",")
    cat("\n")
  }
}
