"""`python -m putokaz`."""

from putokaz.cli import main

if __name__ == "__main__":
    main()
