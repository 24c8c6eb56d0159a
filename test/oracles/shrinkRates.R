# Expected values for src/stats/shrinkRates.ts.
# Rscript test/oracles/shrinkRates.R > test/oracles/shrinkRates.csv
# gammaPoisson: the negative binomial likelihood (dnbinom) maximised with optim; glm.nb of MASS agrees to its own precision
# (checked here). marshall: EBest of spdep; its posterior variance is not used. Limits: qgamma. Counts are simulated (seed 138).
suppressPackageStartupMessages({library(MASS); library(spdep)})
digits <- function(x) sprintf("%.17g", x)
set.seed(138)
e1 <- round(exp(runif(24, -1, 5)), 2)
e2 <- round(exp(runif(30, 3, 12)), 1)
cases <- list(
  list(o = rpois(24, e1 * rgamma(24, 3, 2.5)), e = e1),
  list(o = rpois(30, e2 * rgamma(30, 40, 40)), e = e2),
  list(o = c(0, 0, 1, 0, 3, 12, 0, 2), e = c(2.5, 1, 1.2, 0.4, 2, 5, 0.8, 1.1))
)
cat("case,method,observed,expected,nu,mu,rate,lower,upper\n")
for (i in seq_along(cases)) {
  o <- cases[[i]]$o; e <- cases[[i]]$e
  loss <- function(p) -sum(dnbinom(o, size = exp(p[1]), mu = exp(p[2]) * e, log = TRUE))
  fit <- optim(c(0, log(sum(o) / sum(e))), loss, control = list(maxit = 10000, reltol = 1e-15))
  for (k in 1:5) fit <- optim(fit$par, loss, method = "BFGS", control = list(maxit = 10000, reltol = 1e-16, ndeps = c(1e-6, 1e-6)))
  ml <- exp(fit$par)
  check <- suppressWarnings(glm.nb(o ~ 1 + offset(log(e)), control = glm.control(epsilon = 1e-12, maxit = 500)))
  stopifnot(abs(check$theta / ml[1] - 1) < 1e-4, abs(exp(coef(check)) / ml[2] - 1) < 1e-4)
  eb <- EBest(o, e, family = "poisson")
  a <- attr(eb, "parameters")$a; m <- attr(eb, "parameters")$b
  for (method in c("gammaPoisson", "marshall")) {
    nu <- if (method == "marshall") m^2 / a else ml[1]
    mu <- if (method == "marshall") m else ml[2]
    rate <- if (method == "marshall") eb$estmm else (o + nu) / (e + nu / mu)
    for (j in seq_along(o)) {
      cat(i, method, o[j], digits(c(e[j], nu, mu, rate[j], qgamma(0.025, o[j] + nu, e[j] + nu / mu), qgamma(0.975, o[j] + nu, e[j] + nu / mu))), sep = ",")
      cat("\n")
    }
  }
}
