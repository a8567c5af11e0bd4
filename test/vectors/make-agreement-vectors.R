# Golden values for agreement between raters, from R and five of its packages. The tests read the output and do not need R.
#
# Rscript test/vectors/make-agreement-vectors.R          writes test/vectors/agreement.json
#
# Debian packages: r-base-core, r-cran-psych, r-cran-vcd, r-cran-lpsolve; from CRAN: irr, irrCAC. Nothing is drawn at random.
suppressPackageStartupMessages({
  library(irr)
  library(irrCAC)
  library(psych)
  library(vcd)
})

number <- function(x) ifelse(is.na(x), "null", formatC(x, digits = 17, format = "g", width = 1))
row <- function(...) {
  values <- list(...)
  text <- vapply(values, function(value) if (is.character(value)) value else number(value), "")
  paste0("{", paste0('"', names(values), '": ', text, collapse = ", "), "}")
}
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
matrix_of <- function(x) paste0("[", paste(apply(x, 1, list_of), collapse = ", "), "]")
block <- function(rows) paste0("[\n    ", paste(rows, collapse = ",\n    "), "\n  ]")
square <- function(...) {
  cells <- c(...)
  matrix(cells, sqrt(length(cells)), byrow = TRUE)
}

# Counts by the first rater's category (rows) and the second's (columns). The third is Gwet's example of three abstractors, the
# fifth Cohen's of 1960 (200 cases), the last ones are nearly constant.
tables <- list(
  square(20, 5, 10, 15), square(1, 1, 0, 2), square(13, 0, 0, 0, 20, 7, 0, 4, 56), square(118, 5, 2, 0),
  square(88, 14, 18, 10, 40, 10, 2, 6, 12), square(5, 1, 0, 2, 7, 3, 0, 1, 9), square(3, 0, 1, 0, 4, 2, 1, 1, 3, 1, 0, 2, 0, 1, 1, 5),
  square(10, 2, 0, 0, 0, 3, 8, 2, 0, 0, 0, 1, 9, 4, 0, 0, 0, 2, 7, 1, 0, 0, 1, 2, 6), square(2, 3, 3, 2), square(0, 5, 5, 0), square(97, 1, 1, 1)
)
kappas <- block(vapply(tables, function(counts) {
  q <- nrow(counts)
  n <- sum(counts)
  linear <- outer(1:q, 1:q, function(i, j) 1 - abs(i - j) / (q - 1))
  quadratic <- outer(1:q, 1:q, function(i, j) 1 - (i - j)^2 / (q - 1)^2)
  byPsych <- psych::cohen.kappa(counts, w = linear)
  byPsychQuadratic <- psych::cohen.kappa(counts, w = quadratic)
  byGwet <- irrCAC::kappa2.table(counts)
  byGwetLinear <- irrCAC::kappa2.table(counts, weights = linear)
  byGwetQuadratic <- irrCAC::kappa2.table(counts, weights = quadratic)
  byVcd <- vcd::Kappa(as.table(counts))
  ac1 <- irrCAC::gwet.ac1.table(counts)
  same <- function(a, b) stopifnot(abs(a - b) < 1e-9)
  same(byPsych$kappa, byGwet$coeff.val)
  same(byPsych$weighted.kappa, byGwetLinear$coeff.val)
  same(byPsychQuadratic$weighted.kappa, byGwetQuadratic$coeff.val)
  same(sqrt(byPsych$var.kappa), byGwet$coeff.se)
  # The weighted error of psych 2.2.9 differs from that of the other two, which follow Fleiss, Cohen and Everitt (1969).
  for (kind in c("Equal-Spacing", "Fleiss-Cohen")) {
    weighted <- vcd::Kappa(as.table(counts), weights = kind)$Weighted
    of <- if (kind == "Equal-Spacing") byGwetLinear else byGwetQuadratic
    same(unname(weighted["value"]), of$coeff.val)
    same(unname(weighted["ASE"]), of$coeff.se)
  }
  same(unname(byVcd$Unweighted["value"]), byGwet$coeff.val)
  same(unname(byVcd$Unweighted["ASE"]), byGwet$coeff.se)
  row(
    counts = matrix_of(counts), t = qt(0.975, n - 1),
    unweighted = byGwet$coeff.val, unweightedError = byGwet$coeff.se,
    linear = byGwetLinear$coeff.val, linearError = byGwetLinear$coeff.se,
    quadratic = byGwetQuadratic$coeff.val, quadraticError = byGwetQuadratic$coeff.se,
    ac1 = ac1$coeff.val, ac1Error = ac1$coeff.se
  )
}, ""))

# One row a case, one column a rater. The first is the example of Shrout and Fleiss (1979).
scores <- list(
  rbind(c(9, 2, 5, 8), c(6, 1, 3, 2), c(8, 4, 6, 8), c(7, 1, 2, 6), c(10, 5, 6, 9), c(6, 2, 4, 7)),
  rbind(c(1, 2), c(3, 3), c(5, 6)),
  cbind(c(3, 1, 4, 0, 2, 5, 3, 2, 6, 1, 2, 4), c(3, 1, 4, 1, 2, 5, 2, 2, 6, 1, 3, 4)),
  cbind(c(12, 4, 7, 15, 20, 9, 11), c(14, 6, 9, 17, 22, 11, 13)),
  cbind(c(-1, 0, 3, 5, 2, 8, 4, 1), c(0, 0, 4, 4, 2, 7, 6, 1), c(-1, 1, 3, 5, 3, 8, 4, 0)),
  cbind(c(1, 2, 3, 4, 5, 6), c(6, 5, 3, 4, 2, 1)),
  cbind(c(2, 2, 2, 2, 3), c(2, 2, 2, 2, 2))
)
correlations <- block(vapply(scores, function(table) {
  byIrr <- irr::icc(table, model = "twoway", type = "agreement", unit = "single")
  byPsych <- psych::ICC(table, lmer = FALSE, missing = FALSE)$results["Single_random_raters", ]
  stopifnot(abs(byIrr$value - byPsych$ICC) < 1e-9)
  row(scores = matrix_of(table), value = byIrr$value, lower = byIrr$lbound, upper = byIrr$ubound)
}, ""))

differences <- list(c(0, 1, -1, 0, 2), c(0, 0, 0, 1, 0, -1, 2, 0, 0, 0), c(3, -4, 2, 5, -1, 0, 7), c(1, 2))
limits <- block(vapply(differences, function(each) {
  n <- length(each)
  t <- qt(0.975, n - 1)
  z <- qnorm(0.975)
  of_mean <- sd(each) / sqrt(n)
  of_limit <- sd(each) * sqrt(1 / n + z^2 / (2 * (n - 1)))
  row(
    differences = list_of(each), mean = mean(each), meanLower = mean(each) - t * of_mean, meanUpper = mean(each) + t * of_mean,
    lower = mean(each) - z * sd(each), upper = mean(each) + z * sd(each), ofLimit = t * of_limit
  )
}, ""))

degrees <- c(1, 1.3, 2, 3.7, 9, 30, 400)
tQuantile <- block(unlist(lapply(degrees, function(df) vapply(c(0.001, 0.025, 0.5, 0.9, 0.975), function(p) {
  row(proportion = p, degrees = df, value = qt(p, df))
}, ""))))
fQuantile <- block(unlist(lapply(degrees, function(above) vapply(degrees, function(below) {
  row(proportion = 0.975, above = above, below = below, value = qf(0.975, above, below))
}, ""))))

versions <- vapply(c("irr", "irrCAC", "psych", "vcd"), function(name) paste0('"', name, '": "', packageVersion(name), '"'), "")
output <- paste0(
  '{\n  "generated": "Generated from test/vectors/make-agreement-vectors.R; edit the source",\n',
  '  "software": {"R": "', R.version$major, ".", R.version$minor, '", ', paste(versions, collapse = ", "), "},\n",
  '  "seed": "none: nothing is random",\n  "kappas": ', kappas, ',\n  "correlations": ', correlations, ',\n  "limits": ', limits,
  ',\n  "tQuantile": ', tQuantile, ',\n  "fQuantile": ', fQuantile, "\n}\n"
)
file <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "agreement.json")
cat(output, file = file)
