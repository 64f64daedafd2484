package fr.qualipilote.organisation;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The module alone, for its tests. */
@SpringBootApplication
public class OrganisationTestApplication {}
