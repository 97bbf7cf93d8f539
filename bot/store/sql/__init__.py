"""What the SQL stores share: tables, values, and every statement that both dialects understand.

Statements with a conflict clause are built with PostgreSQL's `insert`, which SQLite reads as well;
those written out use no word that either lacks.
"""
