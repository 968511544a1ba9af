package org.paretile.models.network;

/** Devices and wires of a mesh; from {@link NetworkTechnology}. */
public record MeshTechnology(String name) {}
