# Milliseconds per call of R's own functions for the questions of bench/stats.ts, by the same names.
time <- function(name, call, runs = 9) {
  call()
  each <- sapply(seq_len(runs), function(i) system.time(call())[["elapsed"]] * 1000)
  # the clock of R counts whole milliseconds: quick calls are repeated
  if (median(each) < 20) each <- system.time(for (i in 1:50) call())[["elapsed"]] * 20
  cat(name, "\t", median(each), "\n", sep = "")
}
time("countInterval 10 000", function() poisson.test(10000))
time("rateRatio 10 000", function() poisson.test(c(2000, 10000), c(13, 60)))
time("ratioOfRateRatios 10 000", function() fisher.test(matrix(c(9000, 10000, 12500, 12000), 2)))
power <- function(count, ratio) {
  b <- qpois(1e-13, count):qpois(1e-13, count, lower.tail = FALSE)
  mean <- ratio * count * 13 / 60
  a <- qpois(1e-13, mean):qpois(1e-13, mean, lower.tail = FALSE)
  pairs <- expand.grid(b = b, a = a)
  limit <- qbeta(0.975, pairs$a + 1, pairs$b)
  sum((dpois(pairs$b, count) * dpois(pairs$a, mean))[limit / (1 - limit) * 60 / 13 < 1])
}
time("beforeAfterPower 22", function() power(22, 0.5))
set.seed(138)
counts <- 5 + floor(runif(120, 0, 40))
data <- data.frame(counts, trend = 1:120, level = as.integer(1:120 > 84), slope = pmax(0, 1:120 - 84), month = factor((0:119) %% 12))
angle <- 2 * pi * (0:119) / 12
data <- cbind(data, s1 = sin(angle), c1 = cos(angle), s2 = sin(2 * angle), c2 = cos(2 * angle))
suppressPackageStartupMessages(library(MASS))
time("segmentedRegression 120 months, months as terms, negative binomial", function()
  suppressWarnings(summary(glm.nb(counts ~ trend + level + slope + month, data))))
time("segmentedRegression 120 months, harmonic, quasi-Poisson", function()
  summary(glm(counts ~ trend + level + slope + s1 + c1 + s2 + c2, quasipoisson, data)))
