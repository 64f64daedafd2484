package fr.qualipilote.diagnosis.spi;

/** Who is alerted of a sheet that is late. */
public enum DelayLevel {
    HEAD_OF_SERVICE,
    SECRETARY_GENERAL
}
