/**
 * How far from published silicon is the closed-form macro model, and what remains after one factor for each class of circuit?
 * {@link org.paretile.models.macro.survey.MacroSurvey} is the entry: it predicts 58 published compute-in-memory macros, fits the
 * factors, and says which macros the model cannot represent and why.
 */
@NullMarked
package org.paretile.models.macro.survey;

import org.jspecify.annotations.NullMarked;
