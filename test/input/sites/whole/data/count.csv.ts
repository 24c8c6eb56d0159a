process.stdout.write("năm,số\n2024,1\n");
