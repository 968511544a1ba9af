/**
 * How does the program speak to whoever started it? Where data and messages go, tables and words on a terminal, the formats of data, and the exit
 * codes of every command.
 */
@NullMarked
package org.paretile.experiments.terminal;

import org.jspecify.annotations.NullMarked;
