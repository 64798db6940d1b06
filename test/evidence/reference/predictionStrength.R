# Writes predictionStrength.json: prediction strength by fpc (Tibshirani & Walther 2005). From the project's root:
#
#     Rscript test/evidence/reference/predictionStrength.R
#
# Made with R 4.2.2, fpc 2.2.10 (Debian's r-cran-fpc). The best of 30 runs of k-means stands for the optimum of each half;
# users of the other half go to the nearest centroid, as ours. `deviations` are of the splits, both directions averaged.
suppressPackageStartupMessages(library(fpc))
source("test/evidence/reference/sets.R")
most <- 6
splits <- 300
out <- lapply(names(sets), function(name) {
  set.seed(2005)
  found <- suppressWarnings(prediction.strength(
    sets[[name]], 2, most, M = splits, clustermethod = kmeansCBI, classification = "centroid", runs = 30, iter.max = 100
  ))
  list(
    set = name, splits = splits, k = found$optimalk, strengths = found$mean.pred[2:most],
    deviations = vapply(found$predcorr[2:most], sd, 0)
  )
})
writeJson(list(clouds = clouds, cases = out), "test/evidence/reference/predictionStrength.json")
