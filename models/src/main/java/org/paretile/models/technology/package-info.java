@NullMarked
package org.paretile.models.technology;

import org.jspecify.annotations.NullMarked;
