# Expected values for src/stats/funnelLimits.ts, by the formulas of Spiegelhalter 2005 on R's qpois, qbinom and quantile.
# Rscript test/oracles/funnelLimits.R > test/oracles/funnelLimits.csv
# The counts are simulated (seed 138), not those of any place. One line per case, area and level.
digits <- function(x) sprintf("%.17g", x)
set.seed(138)
expected <- round(c(0.4, 1.7, 3, 5.5, 8, 12, 20, 35, 60, 150, 400, 90000), 1)
trials <- c(1, 3, 5, 8, 12, 20, 30, 60, 100, 250, 1000, 100000)
cases <- list(
  list(kind = "ratio", observed = rpois(12, expected * rgamma(12, 20, 20)), size = expected),
  list(kind = "ratio", observed = rpois(12, expected), size = expected),
  list(kind = "proportion", observed = rbinom(12, trials, rbeta(12, 30, 5)), size = trials),
  list(kind = "proportion", observed = rbinom(12, trials, 0.93), size = trials)
)
cat("case,kind,observed,size,overdispersion,level,target,phi,tauSquared,lower,upper\n")
for (i in seq_along(cases)) {
  o <- cases[[i]]$observed; n <- cases[[i]]$size; kind <- cases[[i]]$kind
  target <- sum(o) / sum(n)
  to <- if (kind == "ratio") sqrt else function(p) asin(sqrt(p))
  from <- if (kind == "ratio") function(x) pmax(0, x)^2 else function(x) sin(pmin(pi / 2, pmax(0, x)))^2
  z <- 2 * sqrt(n) * (to(o / n) - to(target))
  drawn <- pmin(pmax(z, quantile(z, 0.1, type = 7)), quantile(z, 0.9, type = 7))
  phi <- mean(drawn^2)
  w <- 4 * n
  tau2 <- max(0, (length(n) * phi - (length(n) - 1)) / (sum(w) - sum(w^2) / sum(w)))
  for (level in c(0.95, 0.998)) {
    p <- c((1 - level) / 2, 1 - (1 - level) / 2)
    for (overdispersion in c("none", "additive")) {
      limits <- sapply(p, function(one) {
        if (overdispersion == "additive") return(from(to(target) + qnorm(one) * sqrt(1 / (4 * n) + tau2)))
        r <- if (kind == "ratio") qpois(one, n * target) else qbinom(one, n, target)
        at <- if (kind == "ratio") ppois(r, n * target) else pbinom(r, n, target)
        own <- if (kind == "ratio") dpois(r, n * target) else dbinom(r, n, target)
        pmax(0, r - (at - one) / own) / n
      })
      for (j in seq_along(n)) {
        cat(i, kind, o[j], digits(n[j]), overdispersion, level, digits(c(target, phi, if (overdispersion == "none") 0 else tau2, limits[j, ])), sep = ",")
        cat("\n")
      }
    }
  }
}
