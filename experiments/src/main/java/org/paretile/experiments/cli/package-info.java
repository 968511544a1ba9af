/**
 * What can the user ask the program for? One class a command, with its options and its help; the work is done in the packages beside this one.
 * {@link org.paretile.experiments.cli.Main} is the way in.
 */
@NullMarked
package org.paretile.experiments.cli;

import org.jspecify.annotations.NullMarked;
