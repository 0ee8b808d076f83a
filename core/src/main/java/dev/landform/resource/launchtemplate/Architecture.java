package dev.landform.resource.launchtemplate;

/** The instruction set of an image or an instance type. */
public enum Architecture {
    /** 64-bit Intel and AMD. */
    X86_64,
    /** 64-bit ARM: the Graviton families. */
    ARM64
}
