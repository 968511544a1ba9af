package org.paretile.models.cost;

/** What a package is put together from, and the package itself: a tree. */
public sealed interface Part permits Die, Assembly, Stack {
    /** How messages and breakdowns call it; parts of one name are one design. */
    String name();

    /** Area it takes on what it is put on, mm². */
    double footprintMm2();
}
