package fr.qualipilote.referential;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The module with those it stands on, for its tests. */
@SpringBootApplication(scanBasePackages = "fr.qualipilote")
@EntityScan("fr.qualipilote")
@EnableJpaRepositories("fr.qualipilote")
public class ReferentialTestApplication {}
