package fr.qualipilote;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The module with the organisation it stands on, for its tests; what it publishes is given by the tests. */
@SpringBootApplication(scanBasePackages = {"fr.qualipilote.organisation", "fr.qualipilote.publication"})
@EntityScan({"fr.qualipilote.organisation", "fr.qualipilote.publication"})
@EnableJpaRepositories({"fr.qualipilote.organisation", "fr.qualipilote.publication"})
public class PublicationTestApplication {}
