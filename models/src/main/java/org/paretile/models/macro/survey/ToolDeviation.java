package org.paretile.models.macro.survey;

/**
 * A component that the model puts more than 2 % off a whole-macro run of CiMLoop (Andrulis et al., ISPASS 2024), and why.
 *
 * @param run the run
 * @param quantity energy or area
 * @param percent how far the model, in its published revision, lies above the run, %
 */
public record ToolDeviation(String run, String component, String quantity, double percent, String reason) {}
