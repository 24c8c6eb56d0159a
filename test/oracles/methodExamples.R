# Expected values for the examples of src/components/statistics, from R's own tests and distributions.
# Rscript test/oracles/methodExamples.R > test/oracles/methodExamples.csv
# Newcombe, chain ladder and Mack's error are worked here by their published formulas; the displacement measures by hand;
# cumulative incidence by the package etm.
digits <- function(x) sprintf("%.17g", x)
cat("method,number,value\n")
row <- function(method, ...) {
  numbers <- list(...)
  for (name in names(numbers)) cat(paste(method, name, digits(numbers[[name]]), sep = ","), "\n", sep = "")
}
limits <- function(test) as.numeric(test$conf.int)

ci <- limits(poisson.test(18))
row("count-interval", count = 18, lower = ci[1], upper = ci[2])

test <- poisson.test(c(9, 40), c(12, 24))
row("rate-ratio", before = 40, after = 9, ratio = as.numeric(test$estimate), lower = limits(test)[1], upper = limits(test)[2])

# fisher.test's limits are those of the odds ratio of after to before
ci <- limits(fisher.test(matrix(c(15, 40, 47, 50), 2)))
row("ratio-of-rate-ratios", ratio = (15 / 40) / (47 / 50), lower = ci[1], upper = ci[2])

o <- c(0, 0, 1, 0, 3, 12, 0, 2); e <- c(2.5, 1, 1.2, 0.4, 2, 5, 0.8, 1.1)
loss <- function(p) -sum(dnbinom(o, size = exp(p[1]), mu = exp(p[2]) * e, log = TRUE))
fit <- optim(c(0, 0), loss, control = list(maxit = 10000, reltol = 1e-15))
for (k in 1:5) fit <- optim(fit$par, loss, method = "BFGS", control = list(maxit = 10000, reltol = 1e-16, ndeps = c(1e-6, 1e-6)))
nu <- exp(fit$par[1]); mu <- exp(fit$par[2])
row("shrunk-rates", mu = mu, raw = 2 / 1.1, rate = (2 + nu) / (1.1 + nu / mu),
    lower = qgamma(0.025, 2 + nu, 1.1 + nu / mu), upper = qgamma(0.975, 2 + nu, 1.1 + nu / mu))

wilson <- function(k, n) limits(prop.test(k, n, correct = FALSE))
one <- wilson(28, 30); two <- wilson(17, 20)
row("proportion-interval", proportion = 28 / 30, lower = one[1], upper = one[2])
d <- 28 / 30 - 17 / 20
row("proportion-difference", difference = d, lower = d - sqrt((28 / 30 - one[1])^2 + (two[2] - 17 / 20)^2),
    upper = d + sqrt((one[2] - 28 / 30)^2 + (17 / 20 - two[1])^2))
row("comparison-with-target", proportion = 28 / 30, lower = one[1], upper = one[2], fewer = 28 - 27)

# a fall is shown where P(after or fewer | sum) is below 2.5 %
power <- function(ratio) {
  before <- 0:150; after <- 0:150
  shown <- outer(before, after, function(i, j) pbinom(j, i + j, 12 / 36) < 0.025)
  sum(outer(dpois(before, 40), dpois(after, ratio * 20)) * shown)
}
row("power", power = power(0.5))
row("detectable-ratio", ratio = uniroot(function(r) power(r) - 0.8, c(0.1, 0.9), tol = 1e-10)$root)
inside <- Filter(function(k) { ci <- limits(poisson.test(c(k, 40), c(12, 24))); ci[1] <= 1 && 1 <= ci[2] }, 0:100)
row("prediction-range", lower = min(inside), upper = max(inside))

row("weighted-displacement", difference = -118, z = -118 / sqrt(1568), lower = -118 + qnorm(0.025) * sqrt(1568), upper = -118 + qnorm(0.975) * sqrt(1568))
row("displacement-measures", gross = 40, net = 60, success = -0.25, buffer = -0.025)
row("displacement-quotient", success = -0.25, buffer = -0.025, quotient = 0.1)
row("total-net-effect", total = 66, own = 60)

months <- c(4, 5, 3, 6, 4, 2, 5, 7, 3, 4, 5, 6, 4, 14)
centre <- mean(months[1:12])
row("control-chart", centre = centre, lower = qpois(pnorm(-3), centre), upper = qpois(pnorm(3), centre), value = 14)
months <- c(8, 5, 12, 4, 7, 13, 5, 8, 4, 6, 7, 8, 11, 12, 10, 13, 11, 10, 12, 14)
side <- rle(sign(months - median(months)))
row("chart-rules", points = 20, longest = max(side$lengths), longestMax = round(log2(20) + 3),
    crossings = length(side$lengths) - 1, crossingsMin = qbinom(0.05, 19, 0.5), marked = sum(side$lengths[side$lengths >= 7]))
p <- mean(c(36, 37, 35, 38, 36, 34, 37, 36, 38, 35, 37, 36)) / 40
row("assurance", lower = p - 3 * sqrt(p * (1 - p) / 40), upper = min(1, p + 3 * sqrt(p * (1 - p) / 40)))

# dispersion below 1 is raised to 1, as for Poisson
ratios <- function(model, term) {
  s <- summary(model, dispersion = max(1, summary(model)$dispersion))$coefficients[term, ]
  exp(s[1] + c(0, qnorm(0.025), qnorm(0.975)) * s[2])
}
y <- c(9, 12, 10, 11, 8, 13, 10, 12, 11, 9, 13, 11, 12, 10, 14, 7, 8, 5, 7, 6, 4, 6, 5, 4)
i <- seq_along(y); level <- as.numeric(i > 15); slope <- pmax(0, i - 15)
model <- glm(y ~ i + level + slope, family = quasipoisson, control = glm.control(epsilon = 1e-14, maxit = 100))
r <- ratios(model, "level")
row("segmented-regression", before = 15, after = 9, ratio = r[1], lower = r[2], upper = r[3], slope = exp(coef(model))[["slope"]])
y <- c(5, 8, 4, 9, 12, 6, 3, 7, 14, 5, 10, 6, 4, 8, 11, 5, 7, 13)
campaign <- as.numeric((seq_along(y) - 1) %% 6 %in% c(2, 4))
model <- glm(y ~ campaign, family = quasipoisson, control = glm.control(epsilon = 1e-14, maxit = 100))
r <- ratios(model, "campaign")
row("count-regression", months = 18, campaign = sum(campaign), ratio = r[1], lower = r[2], upper = r[3],
    dispersion = max(1, summary(model)$dispersion))

suppressPackageStartupMessages({library(etm); library(survival)})
days <- c(60, 90, 120, 150, 200, 260, 300, 400, 500, 600)
status <- c("prosecuted", "suspended", "prosecuted", "open", "prosecuted", "open", "prosecuted", "open", "prosecuted", "open")
fit <- etmCIF(Surv(days, status != "open") ~ 1, data = data.frame(days, status), etype = status, failcode = "prosecuted")
found <- summary(fit, ci.fun = "cloglog")[[1]]
found <- found[[grep("prosecuted", names(found))]]
line <- found[max(which(found$time <= 365.25)), ]
row("cumulative-incidence", month = 12, atRisk = sum(days >= 365.25), incidence = line$P, lower = line$lower, upper = line$upper)

f <- c((14 + 17 + 12) / (10 + 12 + 9), (15 + 19) / (14 + 17), 15 / 15)
final <- c(15, 19 * f[3], 12 * f[2] * f[3], 8 * prod(f))
spread <- c(sum((c(14, 17, 12) - f[1] * c(10, 12, 9))^2 / c(10, 12, 9)) / 2, sum((c(15, 19) - f[2] * c(14, 17))^2 / c(14, 17)))
spread[3] <- min(spread[2]^2 / spread[1], spread[1], spread[2])
tri <- rbind(c(10, 14, 15, 15), c(12, 17, 19, 19 * f[3]), c(9, 12, 12 * f[2], 12 * f[2] * f[3]), 8 * cumprod(c(1, f)))
sums <- c(31, 31, 15)
mse <- 0
for (a in 2:4) for (k in (5 - a):3) {
  later <- if (a < 4) sum(final[(a + 1):4]) else 0
  mse <- mse + spread[k] / f[k]^2 * (final[a]^2 / tri[a, k] + final[a]^2 / sums[k] + 2 * final[a] * later / sums[k])
}
row("completeness", known = 8, estimated = final[4], complete = 1 / prod(f), total = sum(final), error = sqrt(mse))

share <- 169 / 195
limit <- function(p) { k <- qbinom(p, 60, share); (k - (pbinom(k, 60, share) - p) / dbinom(k, 60, share)) / 60 }
row("funnel-limits", target = share, value = 0.75, lower = limit(0.025), upper = limit(0.975))
for (name in c("holm", "BH")) {
  q <- p.adjust(c(0.01, 0.02, 0.04), name)
  row(c(holm = "holm", BH = "benjamini-hochberg")[[name]], adjusted1 = q[1], adjusted2 = q[2], adjusted3 = q[3])
}
