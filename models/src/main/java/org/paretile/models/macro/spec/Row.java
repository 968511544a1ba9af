package org.paretile.models.macro.spec;

import org.jspecify.annotations.Nullable;
import org.paretile.models.technology.Confidence;

/**
 * One row of a file: an attribute of a node.
 *
 * @param where file and line
 * @param node component, container or {@code variables}
 * @param attribute its name
 * @param text as written
 * @param unit of the row
 * @param formula what it computes, in base units; null for a word
 * @param unitName the unit as written
 * @param source where it comes from
 * @param confidence how far to trust it; null for a word
 */
record Row(String where, String node, String attribute, String text, Unit unit, @Nullable Formula formula, String unitName,
        String source, @Nullable Confidence confidence) {}
