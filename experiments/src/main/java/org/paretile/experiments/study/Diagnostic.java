package org.paretile.experiments.study;

/**
 * A mistake in a file the user wrote.
 *
 * @param code kind of mistake in kebab case
 * @param message what is wrong
 * @param file as the user named it
 * @param line from 1; 0 if the mistake is not at a place in the file
 * @param column from 1; 0 likewise
 * @param length characters to underline, at least 1
 * @param source the line itself, without its end
 * @param help what to do; empty if there is no advice
 */
public record Diagnostic(
        String code, String message, String file, int line, int column, int length, String source, String help) {}
