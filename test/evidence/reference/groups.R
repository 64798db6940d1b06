# Writes groups.json: what R says of labelings and columns of the table of 60 rows, its users written out one by one.
# From the project's root:
#
#     Rscript test/evidence/reference/groups.R
#
# Made with R 4.2.2, cluster 2.1.4, fpc 2.2.10, mclust 6.0.0 (Debian's r-cran-*).
suppressPackageStartupMessages({
  library(cluster)
  library(fpc)
  library(mclust)
})
source("test/evidence/reference/sets.R")
labelings <- list(i %% 3, as.numeric(rows[, 2] > 11), rows[, 1] %/% 4, (i * i + i %/% 7) %% 7)
own <- lapply(labelings, function(labels) labels[owner] + 1)
distances <- dist(users)

# Lebart, Morineau & Piron 1995: the group's mean less everyone's, over the standard error of a mean of n drawn from N without replacement, from
# the variance of everyone (var of R times (N - 1) / N).
vTest <- function(x, member) {
  N <- length(x)
  n <- sum(member)
  s2 <- var(x) * (N - 1) / N
  (mean(x[member]) - mean(x)) / sqrt(s2 / n * (N - n) / (N - 1))
}

# The user of at least `minGroup` like ones whose squared distances to the group's users add up to least.
squares <- as.matrix(distances)^2
medoid <- function(member, minGroup) {
  cost <- rowSums(squares[member, member])
  cost[weights[owner][member] < minGroup] <- Inf
  owner[member][which.min(cost)] - 1
}

groups <- lapply(seq_along(labelings), function(n) {
  labels <- own[[n]]
  k <- max(labels)
  widths <- silhouette(labels, distances)
  list(
    k = k, labels = labelings[[n]], calinhara = calinhara(users, labels),
    silhouette = mean(widths[, "sil_width"]), silhouettes = as.numeric(tapply(widths[, "sil_width"], labels, mean)),
    users = I(widths[match(seq_along(weights), owner), "sil_width"]),
    neighbours = I(widths[match(seq_along(weights), owner), "neighbor"] - 1),
    adjustedRand = vapply(own, function(other) adjustedRandIndex(labels, other), 0),
    vTests = t(vapply(1:k, function(c) apply(users, 2, vTest, labels == c), numeric(3))),
    medoids = t(vapply(1:k, function(c) c(medoid(labels == c, 1), medoid(labels == c, 10)), numeric(2)))
  )
})

# prcomp divides by n - 1, ours by n: users are everyone, not a sample.
axes <- prcomp(users)
subsets <- list(1, 2, 3, c(1, 2), c(1, 3), c(2, 3), c(1, 2, 3))
# RM2 of Cadima & Jolliffe 2001: what the regressions of all columns on some explain of the total variance.
explained <- vapply(subsets, function(columns) {
  left <- apply(users, 2, function(y) sum(residuals(lm(y ~ users[, columns]))^2))
  1 - sum(left) / sum(scale(users, scale = FALSE)^2)
}, 0)

writeJson(list(
  groups = groups,
  pca = list(
    mean = unname(axes$center), variances = axes$sdev^2 * (nrow(users) - 1) / nrow(users),
    loadings = unname(t(axes$rotation)), covariance = unname(cov(users) * (nrow(users) - 1) / nrow(users))
  ),
  subsets = lapply(seq_along(subsets), function(n) list(columns = I(subsets[[n]] - 1), explained = explained[n]))
), "test/evidence/reference/groups.json")
