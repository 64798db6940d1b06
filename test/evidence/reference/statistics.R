# Writes statistics.json: R's intervals, tests and tails. From the project's root:
#
#     Rscript test/evidence/reference/statistics.R
#
# Made with R 4.2.2. Where R has no function, the formula is written out here, in other words than ours.
source("test/evidence/reference/sets.R")

# Wilson's interval is prop.test's without continuity correction.
score <- function(x, n) as.numeric(suppressWarnings(prop.test(x, n, correct = FALSE))$conf.int)
proportions <- list(c(0, 1), c(1, 1), c(0, 10), c(1, 10), c(5, 10), c(10, 10), c(81, 263), c(15, 148), c(1204, 4012), c(3, 4e6))

# Newcombe 1998, Statistics in Medicine 17:873-890, method 10: the difference, less or more the root of the summed
# squares of what the two score intervals reach out on either side.
newcombe <- function(x, n, y, m) {
  a <- score(x, n)
  b <- score(y, m)
  d <- x / n - y / m
  c(d - sqrt((x / n - a[1])^2 + (b[2] - y / m)^2), d + sqrt((a[2] - x / n)^2 + (y / m - b[1])^2))
}
# The first eight are his table II's own contrasts.
differences <- list(
  c(56, 70, 48, 80), c(9, 10, 3, 10), c(6, 7, 2, 7), c(5, 56, 0, 29), c(0, 10, 0, 20), c(0, 10, 0, 10), c(10, 10, 0, 20),
  c(10, 10, 0, 10), c(731, 5120, 602, 4890), c(3, 4e6, 5, 3e6)
)

set.seed(1900)
shapes <- list(c(2, 2), c(2, 5), c(6, 4), c(3, 3))
counts <- c(lapply(shapes, function(s) matrix(rpois(prod(s), 60) + 1, s[1])), list(matrix(c(812345, 705432, 598765, 701234), 2)))
tables <- lapply(counts, function(m) {
  found <- chisq.test(m, correct = FALSE)
  statistic <- unname(found$statistic)
  list(
    counts = m, statistic = statistic, df = unname(found$parameter), smallestExpected = min(found$expected),
    logP = pchisq(statistic, found$parameter, lower.tail = FALSE, log.p = TRUE),
    cramersV = sqrt(statistic / sum(m) / (min(dim(m)) - 1))
  )
})

grid <- expand.grid(x = c(1e-6, 1e-3, 0.3, 1, 3.84, 12.5, 80, 396, 402, 700, 1e4, 1e6, 1e9), df = c(1, 2, 3, 5, 19, 400))
tails <- cbind(grid$x, grid$df, pchisq(grid$x, grid$df, lower.tail = FALSE, log.p = TRUE))
z <- c(0.001, 0.5, 1, 1.959963984540054, 3, 8, 38, 40, 1000, 1e5)
normal <- cbind(z, log(2) + pnorm(z, lower.tail = FALSE, log.p = TRUE))
colnames(tails) <- colnames(normal) <- NULL

ranks <- lapply(c(3, 6, 12, 40), function(n) {
  values <- (seq_len(n) - 1) / 2
  a <- rpois(n, 4)
  b <- rpois(n, 3 + 3 * seq_len(n) / n)
  found <- wilcox.test(rep(values, a), rep(values, b), exact = FALSE, correct = FALSE)
  list(
    values = values, a = a, b = b, superiority = unname(found$statistic) / (sum(a) * sum(b)), p = found$p.value,
    ks = unname(suppressWarnings(ks.test(rep(values, a), rep(values, b))$statistic))
  )
})

p <- c(runif(14, 0, 0.2), 0.03, 0.03, 1, 1e-12)

# Weighted quantiles are those of the users written out: type 7 is R's own.
column <- users[, 2]
at <- c(0, 0.001, 0.01, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.95, 0.99, 0.999, 1)

writeJson(list(
  proportions = do.call(rbind, lapply(proportions, function(one) c(one, score(one[1], one[2])))),
  differences = do.call(rbind, lapply(differences, function(d) c(d, newcombe(d[1], d[2], d[3], d[4])))),
  angles = do.call(rbind, lapply(differences, function(d) 2 * (asin(sqrt(d[1] / d[2])) - asin(sqrt(d[3] / d[4]))))),
  tables = tables, tails = tails, normal = normal, ranks = ranks,
  adjusted = list(p = p, adjusted = p.adjust(p, "BH")),
  quantiles = cbind(at, quantile(column, at, type = 7, names = FALSE))
), "test/evidence/reference/statistics.json")
