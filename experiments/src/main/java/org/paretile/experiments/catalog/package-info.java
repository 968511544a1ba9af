/**
 * What does the program bring with it? Problem families, surveyed macros, workloads, and where each number comes from.
 */
@NullMarked
package org.paretile.experiments.catalog;

import org.jspecify.annotations.NullMarked;
