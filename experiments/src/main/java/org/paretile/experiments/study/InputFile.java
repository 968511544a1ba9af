package org.paretile.experiments.study;

/**
 * A file that a study refers to, as it was when the study was read.
 *
 * @param name file name under which a run directory keeps it in {@code inputs/}; different for each file of a study
 * @param content its bytes as UTF-8 text
 */
public record InputFile(String name, String content) {}
