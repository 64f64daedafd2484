package fr.qualipilote.actionplan.spi;

/** Who is asked to deal with a delay. */
public enum DelayLevel {
    HEAD_OF_SERVICE,
    SECRETARY_GENERAL
}
