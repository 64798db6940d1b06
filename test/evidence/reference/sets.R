# Small sets for the other scripts here, and how they write their JSON.

# 60 rows of three counts with 1 to 40 users, by the formula of indices.py: no generator is needed.
i <- 0:59
rows <- cbind((i * i) %% 17, (i * 7 + i %/% 5) %% 11 + 12 * (i %% 3 == 0), (i * 13) %% 5)
weights <- 1 + (i * 37) %% 40
owner <- rep(seq_along(weights), weights)
users <- rows[owner, ]

# Three overlapping clouds of 40 users in three columns, much as iris has: tenths, so that they are short in the JSON.
set.seed(20070101)
centres <- rbind(c(5, 3.4, 1.5), c(5.9, 2.8, 4.3), c(6.6, 3, 5.6))
clouds <- round(centres[rep(1:3, each = 40), ] + matrix(rnorm(360, sd = 0.45), 120), 1)

# iris and ruspini come with R; ../shared/data/reference has the same numbers in the same order.
data(ruspini, package = "cluster")
sets <- list(table = users, clouds = clouds, iris = as.matrix(iris[, 1:4]), ruspini = as.matrix(ruspini))
# Rows of the tables that our tests read: the users of `table` stand for 60 rows.
firstUsers <- list(table = match(seq_along(weights), owner), clouds = 1:120, iris = 1:150, ruspini = 1:75)

# Numbers with all their digits; lists with names become objects, matrices lists of rows.
toJson <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, toJson, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ",\n"), "]"))
    return(paste0("{", paste0('"', names(x), '": ', parts, collapse = ",\n"), "}"))
  }
  if (is.matrix(x)) return(toJson(lapply(seq_len(nrow(x)), function(row) I(x[row, ]))))
  if (is.character(x) && length(x) == 1) return(paste0('"', x, '"'))
  stopifnot(is.numeric(x), is.finite(x))
  digits <- vapply(unname(unclass(x)), function(one) {
    short <- sprintf("%.15g", one)
    if (as.numeric(short) == one) short else sprintf("%.17g", one)
  }, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) digits else paste0("[", paste(digits, collapse = ", "), "]")
}

writeJson <- function(value, file) {
  packages <- c("cluster", "fpc", "mclust")
  versions <- c(R = as.character(getRversion()), vapply(packages, function(p) as.character(packageVersion(p)), ""))
  made <- paste(c("R", packages), versions, collapse = ", ")
  cat(toJson(c(list(madeWith = made), value)), "\n", sep = "", file = file)
}
