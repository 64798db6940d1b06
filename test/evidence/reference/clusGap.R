# Writes clusGap.json: the gap statistic by cluster::clusGap (Tibshirani, Walther & Hastie 2001). From the project's root:
#
#     Rscript test/evidence/reference/clusGap.R
#
# Made with R 4.2.2, cluster 2.1.4 (Debian's r-cran-cluster). d.power = 2 is the paper's sum of squares (clusGap's default, 1, is
# not); its W is half the inertia. Ours moves each reference value to the nearest one that the column has, which clusGap does
# not: `snapped` is the same simulation with that step, written out here.
suppressPackageStartupMessages(library(cluster))
source("test/evidence/reference/sets.R")
most <- 8
B <- 400
best <- function(x, k, nstart) suppressWarnings(kmeans(x, k, nstart = nstart, iter.max = 100))

# The nearest of the column's own values, ties to the lower; values outside of its range stay.
snap <- function(z, x) {
  own <- sort(unique(x))
  at <- findInterval(z, own)
  inside <- z > own[1] & z < own[length(own)]
  low <- own[at[inside]]
  high <- own[at[inside] + 1]
  z[inside] <- ifelse(z[inside] - low <= high - z[inside], low, high)
  z
}

snapped <- function(x) {
  axes <- prcomp(x)
  logW <- replicate(B, {
    along <- apply(axes$x, 2, function(v) runif(nrow(x), min(v), max(v)))
    z <- along %*% t(axes$rotation) + rep(axes$center, each = nrow(x))
    z <- vapply(seq_len(ncol(x)), function(j) snap(z[, j], x[, j]), z[, 1])
    c(log(sum(scale(z, scale = FALSE)^2) / 2), vapply(2:most, function(k) log(best(z, k, 10)$tot.withinss / 2), 0))
  })
  list(expected = rowMeans(logW), error = sqrt((1 + 1 / B) * apply(logW, 1, var)))
}

out <- lapply(names(sets), function(name) {
  x <- sets[[name]]
  set.seed(2001)
  tab <- clusGap(x, best, most, B = B, d.power = 2, nstart = 10, verbose = FALSE)$Tab
  # The best of very many starts: W of the data is to be the same to the last digits.
  exact <- clusGap(x, best, most, B = 1, d.power = 2, nstart = 500, verbose = FALSE)$Tab[, "logW"]
  steps <- snapped(x)
  list(
    set = name, sets = B, logW = unname(exact), expected = unname(tab[, "E.logW"]), error = unname(tab[, "SE.sim"]),
    k = maxSE(tab[, "E.logW"] - exact, tab[, "SE.sim"], "Tibs2001SEmax"),
    snapped = c(steps, k = maxSE(steps$expected - exact, steps$error, "Tibs2001SEmax"))
  )
})
writeJson(list(clouds = clouds, cases = out), "test/evidence/reference/clusGap.json")
