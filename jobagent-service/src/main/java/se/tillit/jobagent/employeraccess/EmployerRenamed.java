package se.tillit.jobagent.employeraccess;

import java.util.UUID;

/** An employer has another name than it had; observed in the transaction that learns it. */
public record EmployerRenamed(UUID employerId, String name) {}
