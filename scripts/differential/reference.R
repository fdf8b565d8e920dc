# Expected values from R: the packages psych, survey, boot and metafor, and base R.
#
# Rscript reference.R < cases.jsonl > expected.jsonl
# A line a case and reference: {"id", "reference", "value", "note"}; null where the reference errs, warns or gives no number;
# `note` says which. Where a package refuses what the formula still gives, base R computes the formula beside it.
suppressPackageStartupMessages({
  library(jsonlite)
  library(psych)
  library(survey)
  library(boot)
  library(metafor)
})
options(warn = 1, survey.lonely.psu = "certainty")

named <- function(package) paste(package, packageVersion(package))
BASE <- paste("base R", getRversion())

# Rows with null where nothing was answered.
matrix_of <- function(rows) {
  columns <- if (length(rows) > 0) length(rows[[1]]) else 0
  cells <- lapply(rows, function(row) vapply(row, function(x) if (is.null(x)) NA_real_ else as.numeric(x), 0))
  matrix(unlist(cells), nrow = length(rows), ncol = columns, byrow = TRUE)
}
numbers <- function(list) as.numeric(unlist(list))

# Said by psych about what is not compared here: its smoothed correlations, the signs of items, its own intervals.
HARMLESS <- paste(
  "negatively correlated", "was not positive definite", "smc|SMC", "Matrix was not", "convex combination", "eigen",
  "produced NaNs|NaNs produced", "standard deviation is zero", "ANOVA F-tests on an essentially perfect fit",
  "model inverse times the r matrix", "confidence interval exceed", "qbeta", "diag\\(.\\) had 0", "factor.stats",
  sep = "|"
)

# The value, or null with what was said.
attempt <- function(expression) {
  note <- ""
  value <- tryCatch(
    withCallingHandlers(expression,
      warning = function(w) {
        if (!grepl(HARMLESS, conditionMessage(w))) note <<- paste("warning:", conditionMessage(w))
        invokeRestart("muffleWarning")
      },
      message = function(m) invokeRestart("muffleMessage")
    ),
    error = function(e) {
      note <<- paste("error:", conditionMessage(e))
      NULL
    }
  )
  if (startsWith(note, "warning:")) value <- NULL
  list(value = value, note = gsub("\\s+", " ", note))
}

# JSON's own words for numbers; what is not finite is null.
word <- function(x) if (is.null(x) || !is.finite(x)) "null" else sprintf("%.17g", x)
json <- function(value) {
  if (is.null(value) || all(!is.finite(unlist(value)))) return("null")
  if (is.list(value)) {
    parts <- vapply(names(value), function(name) {
      inner <- if (length(value[[name]]) == 1 && name != "shrunk") word(value[[name]]) else array(value[[name]])
      paste0("\"", name, "\":", inner)
    }, "")
    return(paste0("{", paste(parts, collapse = ","), "}"))
  }
  if (isTRUE(attr(value, "many")) || length(value) != 1) array(value) else word(value)
}
array <- function(values) paste0("[", paste(vapply(values, word, ""), collapse = ","), "]")
many <- function(values) structure(as.numeric(values), many = TRUE)

# --- Reliability ---------------------------------------------------------------------------------------------------------

r_use <- function(request) if (request$use == "pairwise") "pairwise.complete.obs" else "complete.obs"

# psych::alpha deletes items that do not vary unless told not to, and takes a symmetric table for a covariance matrix.
psych_alpha <- function(request) {
  x <- matrix_of(request$x)
  if (ncol(x) < 2) stop("fewer than two items")
  table <- as.data.frame(x)
  if (isTRUE(isCovariance(table))) stop("psych takes the table for a covariance matrix")
  # psych 2.2.9 stops on some of these tables, and on others it never ends.
  if (anyNA(suppressWarnings(cor(x, use = "pairwise.complete.obs")))) stop("psych needs every correlation")
  if (anyNA(cov(x, use = r_use(request)))) stop("psych needs every correlation")
  out <- NULL
  capture.output(out <- suppressMessages(psych::alpha(table, use = r_use(request), delete = FALSE, check.keys = FALSE)))
  out
}
# Where what psych divides by is rounding, its figure is taken as undefined.
where_defined <- function(value, formula) {
  value[!is.finite(formula)] <- NaN
  value
}
covariance <- function(request) {
  x <- matrix_of(request$x)
  if (ncol(x) < 2) stop("fewer than two items")
  cov(x, use = r_use(request))
}
# A sum that rounding alone makes does not vary.
alpha_of <- function(c) {
  k <- ncol(c)
  if (isTRUE(abs(sum(c)) <= 1e-12 * sum(diag(c)))) return(NaN)
  k / (k - 1) * (1 - sum(diag(c)) / sum(c))
}
psych_dropped <- function(request) {
  # Of two items psych prints the ratio of their covariance to a variance, which is no alpha of one item.
  if (length(request$x[[1]]) < 3) stop("of one item there is no alpha")
  many(where_defined(psych_alpha(request)$alpha.drop$raw_alpha, base_dropped(request)))
}
base_dropped <- function(request) {
  c <- covariance(request)
  if (ncol(c) < 3) stop("of one item there is no alpha")
  many(vapply(seq_len(ncol(c)), function(i) alpha_of(c[-i, -i]), 0))
}
base_item_rest <- function(request) {
  c <- covariance(request)
  many(vapply(seq_len(ncol(c)), function(i) {
    rest <- c[-i, -i, drop = FALSE]
    if (isTRUE(abs(sum(rest)) <= 1e-12 * sum(diag(rest)))) NaN else sum(c[i, -i]) / sqrt(c[i, i] * sum(rest))
  }, 0))
}
feldt_of <- function(alpha, n, k, level) {
  if (n < 2 || k < 2) stop("fewer than two people or items")
  tail <- (1 - level) / 2
  list(
    alpha = alpha,
    low = 1 - (1 - alpha) * qf(1 - tail, n - 1, (n - 1) * (k - 1)),
    high = 1 - (1 - alpha) * qf(tail, n - 1, (n - 1) * (k - 1))
  )
}
base_feldt <- function(request) {
  request$use <- "complete"
  x <- na.omit(matrix_of(request$x))
  feldt_of(alpha_of(covariance(request)), nrow(x), ncol(x), request$level)
}
psych_feldt <- function(request) {
  x <- na.omit(matrix_of(request$x))
  alpha <- alpha_of(cov(x))
  out <- psych::alpha.ci(alpha, n.obs = nrow(x), n.var = ncol(x), p.val = 1 - request$level)
  list(alpha = alpha, low = out$lower.ci, high = out$upper.ci)
}

# --- Agreement -----------------------------------------------------------------------------------------------------------

# Where a mean square is nothing, psych divides what rounding left of it: these forms are taken as undefined.
psych_icc <- function(request) {
  x <- matrix_of(request$x)
  out <- psych::ICC(x, missing = FALSE, lmer = FALSE)$results
  value <- as.list(out$ICC)
  names(value) <- c("icc1", "icc2", "icc3", "icc1k", "icc2k", "icc3k")
  divides <- vapply(base_icc(request), is.finite, TRUE)
  value[!divides] <- NaN
  value
}
# Shrout and Fleiss from the sums of squares; one that rounding alone makes is zero.
base_icc <- function(request) {
  x <- matrix_of(request$x)
  n <- nrow(x)
  k <- ncol(x)
  if (n < 2 || k < 2) stop("fewer than two targets or raters")
  all <- mean(x)
  between <- k * sum((rowMeans(x) - all)^2) / (n - 1)
  raters <- n * sum((colMeans(x) - all)^2) / (k - 1)
  within <- sum((x - rowMeans(x))^2) / (n * (k - 1))
  rest <- x - outer(rowMeans(x), colMeans(x), "+") + all
  error <- sum(rest^2) / ((n - 1) * (k - 1))
  nothing <- 1e-12 * sum((x - all)^2)
  snap <- function(square) if (square <= nothing) 0 else square
  between <- snap(between)
  raters <- snap(raters)
  within <- snap(within)
  error <- snap(error)
  share <- function(above, below) if (abs(below) <= nothing) NaN else above / below
  list(
    icc1 = share(between - within, between + (k - 1) * within),
    icc2 = share(between - error, between + (k - 1) * error + k * (raters - error) / n),
    icc3 = share(between - error, between + (k - 1) * error),
    icc1k = share(between - within, between),
    icc2k = share(between - error, between + (raters - error) / n),
    icc3k = share(between - error, between)
  )
}
# psych takes weights of agreement; a table, because it would take two people for one.
psych_kappa <- function(request) {
  options <- request$categories
  of <- function(ratings) factor(numbers(ratings), levels = seq_len(options) - 1)
  counts <- unclass(table(of(request$one), of(request$two)))
  far <- abs(row(counts) - col(counts)) / (options - 1)
  agree <- switch(request$weights, none = 1 * (far == 0), linear = 1 - far, quadratic = 1 - far^2)
  psych::cohen.kappa(counts, w = agree)$weighted.kappa
}

# --- Groups --------------------------------------------------------------------------------------------------------------

base_mann_whitney <- function(request) {
  test <- wilcox.test(numbers(request$one), numbers(request$two), exact = FALSE, correct = TRUE)
  list(u = unname(test$statistic), p = test$p.value)
}
base_cliff <- function(request) mean(sign(outer(numbers(request$one), numbers(request$two), "-")))
base_welch <- function(request) many(t.test(numbers(request$one), numbers(request$two))$conf.int)
# Welch's formula without t.test's refusal of groups that do not vary.
formula_welch <- function(request) {
  one <- numbers(request$one)
  two <- numbers(request$two)
  if (min(length(one), length(two)) < 2) stop("fewer than two people in a group")
  v <- c(var(one) / length(one), var(two) / length(two))
  df <- sum(v)^2 / (v[1]^2 / (length(one) - 1) + v[2]^2 / (length(two) - 1))
  far <- if (sum(v) == 0) 0 else qt(0.975, df) * sqrt(sum(v))
  many(mean(one) - mean(two) + c(-far, far))
}
# survey carries the finite population correction.
survey_mean <- function(request) {
  people <- data.frame(value = numbers(request$values))
  if (nrow(people) < 2) stop("fewer than two people")
  if (!is.null(request$population)) people$population <- as.numeric(request$population)
  design <- if (is.null(request$population)) {
    svydesign(ids = ~1, data = people, weights = ~1)
  } else {
    svydesign(ids = ~1, data = people, fpc = ~population)
  }
  many(confint(svymean(~value, design), df = degf(design)))
}
base_wilson <- function(request) {
  many(100 * suppressWarnings(prop.test(request$count, request$n, correct = FALSE))$conf.int)
}
base_quantile <- function(request) unname(quantile(numbers(request$values), request$p, type = 7))

# --- Bootstrap -----------------------------------------------------------------------------------------------------------

# boot's influence values stand about the estimate; the acceleration of Efron and Tibshirani (1993, 14.3) about the mean of the
# jackknife values, hence centred here. For a mean both are the same.
boot_acceleration <- function(request) {
  if (request$statistic_of == "mean") {
    data <- matrix(numbers(request$values), ncol = 1)
    statistic <- function(data, rows) mean(data[rows, 1])
  } else {
    data <- matrix_of(request$x)
    statistic <- function(data, rows) cor(data[rows, 1], data[rows, 2])
  }
  if (nrow(data) < 2) stop("fewer than two people")
  influence <- empinf(data = data, statistic = statistic, type = "jack", stype = "i")
  influence <- influence - mean(influence)
  # Jackknife values that differ by rounding alone (a perfect correlation) have no skewness.
  alike <- max(abs(influence)) / (nrow(data) - 1) < 1e-12 * max(1, abs(statistic(data, seq_len(nrow(data)))))
  if (isTRUE(alike)) stop("the jackknife values are alike")
  sum(influence^3) / (6 * sum(influence^2)^1.5)
}

# The variance of a stratified mean is exact by linearisation; the error is that of a variance from so many replicates, from the
# fourth cumulant of the mean of n - 1 draws.
strata_of <- function(request) {
  strata <- lapply(request$strata, numbers)
  data.frame(value = unlist(strata), stratum = rep(seq_along(strata), lengths(strata)))
}
replicate_error <- function(people, variance, replicates) {
  fourth <- sum(tapply(people$value, people$stratum, function(x) {
    n <- length(x)
    if (n < 2) return(0)
    d <- x - mean(x)
    (n / nrow(people))^4 * (mean(d^4) - 3 * mean(d^2)^2) / (n - 1)^3
  }))
  sqrt(max(0, fourth + 3 * variance^2 - variance^2 * (replicates - 3) / (replicates - 1)) / replicates)
}
survey_linear <- function(request) {
  people <- strata_of(request)
  # A census of one person: its stratum adds nothing, as in the rescaled bootstrap.
  if (all(table(people$stratum) < 2)) {
    variance <- 0
  } else {
    variance <- as.numeric(vcov(svymean(~value, svydesign(ids = ~1, strata = ~stratum, weights = ~1, data = people))))
  }
  list(variance = variance, error = replicate_error(people, variance, request$replicates))
}
survey_replicates <- function(request) {
  people <- strata_of(request)
  if (any(table(people$stratum) < 2)) stop("survey draws from no stratum of one person")
  set.seed(request$seed)
  design <- svydesign(ids = ~1, strata = ~stratum, weights = ~1, data = people)
  replicated <- as.svrepdesign(design, type = "subbootstrap", replicates = request$replicates)
  variance <- as.numeric(vcov(svymean(~value, replicated)))
  exact <- as.numeric(vcov(svymean(~value, design)))
  # Both sides draw.
  list(variance = variance, error = sqrt(2) * replicate_error(people, exact, request$replicates))
}

# --- Pooling -------------------------------------------------------------------------------------------------------------

metafor_pool <- function(request) {
  effects <- numbers(request$effects)
  variances <- numbers(request$variances)
  if (any(variances <= 0)) stop("a variance that is not above zero")
  # metafor's own tolerances are wider than what is compared here.
  control <- if (request$method == "PM") list(tol = 1e-14, maxiter = 10000, tau2.max = 1e6) else list(threshold = 1e-12, maxiter = 10000)
  fit <- rma(yi = effects, vi = variances, method = request$method, test = "z", control = control)
  list(tau2 = fit$tau2, mean = as.numeric(fit$beta), se = fit$se, shrunk = as.numeric(blup(fit)$pred))
}

REFERENCES <- list(
  alpha = list(
    list(named("psych"), function(r) where_defined(psych_alpha(r)$total$raw_alpha, alpha_of(covariance(r)))),
    list(BASE, function(r) alpha_of(covariance(r)))
  ),
  alpha_dropped = list(list(named("psych"), psych_dropped), list(BASE, base_dropped)),
  item_rest = list(
    list(named("psych"), function(r) many(where_defined(psych_alpha(r)$item.stats$r.drop, base_item_rest(r)))), list(BASE, base_item_rest)
  ),
  feldt = list(list(named("psych"), psych_feldt), list(BASE, base_feldt)),
  icc = list(list(named("psych"), psych_icc), list(BASE, base_icc)),
  kappa = list(list(named("psych"), psych_kappa)),
  mann_whitney = list(list(BASE, base_mann_whitney)),
  cliffs_delta = list(list(BASE, base_cliff)),
  holm = list(list(BASE, function(r) many(p.adjust(numbers(r$p), "holm")))),
  benjamini_hochberg = list(list(BASE, function(r) many(p.adjust(numbers(r$p), "BH")))),
  mean_interval = list(list(named("survey"), survey_mean)),
  wilson = list(list(BASE, base_wilson)),
  welch = list(list(BASE, base_welch), list("formula, R", formula_welch)),
  bca_acceleration = list(list(named("boot"), boot_acceleration)),
  rao_wu = list(list(named("survey"), survey_linear), list(paste(named("survey"), "subbootstrap"), survey_replicates)),
  pool = list(list(named("metafor"), metafor_pool)),
  quantile = list(list(BASE, base_quantile))
)

input <- file("stdin", "r")
while (length(line <- readLines(input, n = 1)) > 0) {
  request <- fromJSON(line, simplifyVector = FALSE)
  for (reference in REFERENCES[[request$statistic]]) {
    got <- attempt(reference[[2]](request))
    text <- json(got$value)
    note <- if (text == "null" && got$note == "") "not a number" else got$note
    cat(sprintf("{\"id\":%s,\"reference\":%s,\"value\":%s,\"note\":%s}\n",
      toJSON(request$id, auto_unbox = TRUE), toJSON(reference[[1]], auto_unbox = TRUE), text, toJSON(note, auto_unbox = TRUE)))
  }
}
close(input)
