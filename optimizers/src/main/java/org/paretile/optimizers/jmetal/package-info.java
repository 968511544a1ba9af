/**
 * The evolutionary algorithms: jMetal's loop of creation, evaluation, selection, variation and replacement, with
 * components of our own on primitive data. The only package that knows jMetal.
 */
@NullMarked
package org.paretile.optimizers.jmetal;

import org.jspecify.annotations.NullMarked;
