"""What managers do: `/brief-admin`, each verb in a file of its own."""
