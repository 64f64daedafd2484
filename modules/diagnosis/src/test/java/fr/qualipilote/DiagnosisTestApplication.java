package fr.qualipilote;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The module with those it stands on, for its tests. */
@SpringBootApplication
public class DiagnosisTestApplication {}
