package org.paretile.experiments.study;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Constraint;

/**
 * The parts of {@code peak_temperature <= 85 C}, each with its place.
 *
 * @param metric what is limited
 * @param relation which side is allowed
 * @param limit with its unit
 */
record ConstraintText(Node.Scalar metric, Constraint.Relation relation, Node.Scalar limit) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][\\w-]*)\\s*(<=|>=|≤|≥)\\s*([^\\s<>=].*?)\\s*");

    /** The parts; null if the text is no constraint. */
    static @Nullable ConstraintText of(Node.Scalar scalar) {
        Matcher matcher = FORM.matcher(scalar.text());
        if (!matcher.matches()) {
            return null;
        }
        Constraint.Relation relation = matcher.group(2).equals("<=") || matcher.group(2).equals("≤")
                ? Constraint.Relation.AT_MOST : Constraint.Relation.AT_LEAST;
        return new ConstraintText(part(scalar, matcher, 1), relation, part(scalar, matcher, 3));
    }

    private static Node.Scalar part(Node.Scalar scalar, Matcher matcher, int group) {
        String text = matcher.group(group);
        Place at = scalar.plain() ? scalar.at().part(matcher.start(group), text.length()) : scalar.at();
        return new Node.Scalar(at, text, true);
    }
}
