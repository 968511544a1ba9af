/**
 * What a transistor, a memory cell and a converter cost at a given node: every number of the circuit models with its unit, its
 * source and how far it can be trusted. {@link org.paretile.models.technology.Technology} is the entry; a user adds a node or a
 * cell with a file of the same form.
 */
@NullMarked
package org.paretile.models.technology;

import org.jspecify.annotations.NullMarked;
