"""What the data says, as frozen values; pydantic types them, and knows what is allowed."""
