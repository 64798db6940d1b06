# Writes clusterboot.json: bootstrap Jaccard means per cluster by fpc::clusterboot (Hennig 2007). From the project's root:
#
#     Rscript test/evidence/reference/clusterboot.R
#
# Made with R 4.2.2, fpc 2.2.10 (Debian's r-cran-fpc), in about five minutes. multipleboot = TRUE: a user who is drawn twice counts
# twice, in the clustering and in the coefficient, as ours; clusterboot's own default drops the copies, which is
# `distinctMeans`. The best of 50 runs of k-means stands for the optimum of each resample.
suppressPackageStartupMessages(library(fpc))
source("test/evidence/reference/sets.R")
B <- 1000
cases <- list(c("table", 3), c("table", 5), c("clouds", 3), c("clouds", 4), c("iris", 3), c("ruspini", 4), c("ruspini", 5))
out <- lapply(cases, function(case) {
  name <- case[1]
  k <- as.integer(case[2])
  set.seed(2007)
  boot <- function(multiple) suppressWarnings(clusterboot(
    sets[[name]], B = B, bootmethod = "boot", multipleboot = multiple, clustermethod = kmeansCBI,
    krange = k, runs = 50, iter.max = 100, count = FALSE
  ))
  found <- boot(TRUE)
  # The same users in the same clusters, so that both are about one clustering.
  again <- boot(FALSE)
  stopifnot(all(table(found$partition, again$partition) %in% c(0, table(found$partition))))
  order <- vapply(1:k, function(c) again$partition[match(c, found$partition)], 0L)
  labels <- found$partition
  if (name == "table") stopifnot(all(labels == labels[firstUsers$table][owner]))
  list(
    set = name, k = k, resamples = B, labels = labels[firstUsers[[name]]] - 1, centres = found$result$result$centers,
    means = found$bootmean, deviations = apply(found$bootresult, 1, sd), distinctMeans = again$bootmean[order]
  )
})
writeJson(list(clouds = clouds, cases = out), "test/evidence/reference/clusterboot.json")
