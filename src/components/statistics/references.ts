/** The works that the methods follow, as they are cited in every language. */
export const references = {
  aalen:
    "Aalen, O. O., & Johansen, S. (1978). An empirical transition matrix for non-homogeneous Markov chains based on censored observations. Scandinavian Journal of Statistics 5, 141–150.",
  anhoj:
    "Anhøj, J., & Olesen, A. V. (2014). Run charts revisited: a simulation study of run chart rules for detection of non-random variation in health care processes. PLoS ONE 9, e113825.",
  benjamini:
    "Benjamini, Y., & Hochberg, Y. (1995). Controlling the false discovery rate: a practical and powerful approach to multiple testing. Journal of the Royal Statistical Society B 57, 289–300.",
  benneyan:
    "Benneyan, J. C. (2001). Number-between g-type statistical quality control charts for monitoring adverse events. Health Care Management Science 4, 305–318.",
  bernal:
    "Bernal, J. L., Cummins, S., & Gasparrini, A. (2017). Interrupted time series regression for the evaluation of public health interventions: a tutorial. International Journal of Epidemiology 46, 348–355.",
  bowers:
    "Bowers, K. J., & Johnson, S. D. (2003). Measuring the geographical displacement and diffusion of benefit effects of crime prevention activity. Journal of Quantitative Criminology 19, 275–301.",
  clayton:
    "Clayton, D., & Kaldor, J. (1987). Empirical Bayes estimates of age-standardized relative risks for use in disease mapping. Biometrics 43, 671–681.",
  clopper:
    "Clopper, C. J., & Pearson, E. S. (1934). The use of confidence or fiducial limits illustrated in the case of the binomial. Biometrika 26, 404–413.",
  cohen:
    "Cohen, G. R., & Yang, S.-Y. (1994). Mid-P confidence intervals for the Poisson expectation. Statistics in Medicine 13, 2189–2203.",
  fisher:
    "Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98, 39–82.",
  garwood: "Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437–442.",
  guerette:
    "Guerette, R. T. (2009). Analyzing crime displacement and diffusion. Center for Problem-Oriented Policing, Tool Guide 10.",
  holm: "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6, 65–70.",
  laney: "Laney, D. B. (2002). Improved control charts for attributes. Quality Engineering 14, 531–537.",
  mack: "Mack, T. (1993). Distribution-free calculation of the standard error of chain ladder reserve estimates. ASTIN Bulletin 23, 213–225.",
  marshall:
    "Marshall, R. J. (1991). Mapping disease and mortality rates using empirical Bayes estimators. Applied Statistics 40, 283–294.",
  mccullagh: "McCullagh, P., & Nelder, J. A. (1989). Generalized linear models, 2nd edition.",
  montgomery: "Montgomery, D. C. Introduction to statistical quality control.",
  nelson1970:
    "Nelson, W. (1970). Confidence intervals for the ratio of two Poisson means and Poisson predictor intervals. IEEE Transactions on Reliability R-19, 42–49.",
  nelson1982:
    "Nelson, L. S. (1982). Control charts for individual measurements. Journal of Quality Technology 14, 172–173.",
  nelson1994:
    "Nelson, L. S. (1994). A control chart for parts-per-million nonconforming items. Journal of Quality Technology 26, 239–240.",
  newcombe:
    "Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine 17, 873–890.",
  newey:
    "Newey, W. K., & West, K. D. (1987). A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent covariance matrix. Econometrica 55, 703–708.",
  nhs: "NHS England. Making Data Count.",
  przyborowski:
    "Przyborowski, J., & Wilenski, H. (1940). Homogeneity of results in testing samples from Poisson series. Biometrika 31, 313–323.",
  spiegelhalter:
    "Spiegelhalter, D. J. (2005). Funnel plots for comparing institutional performance. Statistics in Medicine 24, 1185–1202.",
  venables: "Venables, W. N., & Ripley, B. D. (2002). Modern applied statistics with S, 4th edition.",
  wagner:
    "Wagner, A. K., Soumerai, S. B., Zhang, F., & Ross-Degnan, D. (2002). Segmented regression analysis of interrupted time series studies in medication use research. Journal of Clinical Pharmacy and Therapeutics 27, 299–309.",
  wheeler:
    "Wheeler, A. P., & Ratcliffe, J. H. (2018). A simple weighted displacement difference test to evaluate place based crime interventions. Crime Science 7, 11.",
  wilson:
    "Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212."
};
