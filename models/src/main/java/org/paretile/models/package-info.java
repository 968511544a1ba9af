/** What a design costs, takes, burns and reaches: the models, and the errors they speak of. */
@NullMarked
package org.paretile.models;

import org.jspecify.annotations.NullMarked;
