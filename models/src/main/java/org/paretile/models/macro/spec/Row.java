package org.paretile.models.macro.spec;

import org.jspecify.annotations.Nullable;

/**
 * One row of a file: an attribute of a node.
 *
 * @param where file and line
 * @param node component, container or {@code variables}
 * @param attribute its name
 * @param text as written
 * @param unit of the row
 * @param formula what it computes, in base units; null for a word
 * @param source where it comes from
 */
record Row(String where, String node, String attribute, String text, Unit unit, @Nullable Formula formula, String source) {}
